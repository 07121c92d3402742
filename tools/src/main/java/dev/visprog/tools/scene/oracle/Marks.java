package dev.visprog.tools.scene.oracle;

import dev.visprog.tools.face.Face;
import dev.visprog.tools.face.FaceShape;
import dev.visprog.tools.scene.view.Seen;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.tools.scene.view.View;
import dev.visprog.value.Box;
import dev.visprog.value.Region;
import java.util.Optional;

/** How what is seen is marked in a picture: the regions that tools give for it. */
final class Marks {
  private Marks() {}

  /** Its box. */
  static Region box(View view, Seen seen, String label) {
    return new Region(view.box(seen), OracleTool.CERTAIN, label, null);
  }

  /** Its box, and in it the pixels that show it. */
  static Region shape(View view, Seen seen, String label) {
    return new Region(view.box(seen), OracleTool.CERTAIN, label, view.mask(seen));
  }

  /** The whole head of a face, as {@code FaceDet} gives it; empty if the frame shows none of it. */
  static Optional<Region> head(View view, Thing face) {
    Box window = view.frame().window();
    Box box = face.box().translate(-window.x0(), -window.y0());
    return FaceShape.region(
        new Face(box.x0(), box.y0(), box.width(), box.height(), OracleTool.CERTAIN), view.frame());
  }
}
