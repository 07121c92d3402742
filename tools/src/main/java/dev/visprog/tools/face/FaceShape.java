package dev.visprog.tools.face;

import dev.visprog.tools.geometry.Surroundings;
import dev.visprog.value.Box;
import dev.visprog.value.Frame;
import dev.visprog.value.Mask;
import dev.visprog.value.Region;
import java.util.Optional;

/** Turns a detected face into a region that holds the whole head. */
public final class FaceShape {
  private static final String LABEL = "face";

  private FaceShape() {}

  /**
   * The face's box enlarged about its centre, and in it an ellipse; both cut at the picture's
   * border, where the ellipse stays the one of the whole box.
   *
   * @return empty if nothing of it lies in the picture
   */
  public static Optional<Region> region(Face face, Frame frame) {
    Box whole = Surroundings.unclipped(box(face));
    Box inside = whole.intersect(frame.bounds());
    if (inside.isEmpty()) {
      return Optional.empty();
    }
    Mask ellipse =
        Mask.ellipse(whole.width(), whole.height())
            .crop(inside.translate(-whole.x0(), -whole.y0()));
    double score = Math.min(1, Math.max(0, face.score()));
    return Optional.of(new Region(inside, score, LABEL, ellipse));
  }

  /** The nearest whole pixels, at least one each way. */
  private static Box box(Face face) {
    int x0 = (int) Math.round(face.x());
    int y0 = (int) Math.round(face.y());
    int x1 = (int) Math.round(face.x() + face.width());
    int y1 = (int) Math.round(face.y() + face.height());
    return new Box(x0, y0, Math.max(x1, x0 + 1), Math.max(y1, y0 + 1));
  }
}
