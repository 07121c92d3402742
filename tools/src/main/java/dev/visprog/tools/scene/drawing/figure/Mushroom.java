package dev.visprog.tools.scene.drawing.figure;

import dev.visprog.tools.scene.drawing.Blend;
import dev.visprog.tools.scene.drawing.Figure;
import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Sketch;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** A mushroom: a cap with pale spots on a pale stem. */
final class Mushroom implements Figure {
  private static final Ink CREAM = Ink.of(0xF3E6CF);
  private static final Ink STEM_EDGE = Ink.of(0x6A5A48);

  @Override
  public Sketch sketch(Look look) {
    Draft draft = new Draft(look);
    double rim = draft.between(0.52, 0.60);
    double half = draft.between(0.40, 0.5);
    double peak = draft.between(0.0, 0.08);
    double stem = draft.between(0.10, 0.14);
    draft.solid(
        Blend.down(rim, CREAM.darker(0.22), 0.9, CREAM),
        STEM_EDGE,
        Paths.blob(
            0.5 - stem * 0.85,
            rim - 0.1,
            0.5 + stem * 0.85,
            rim - 0.1,
            0.5 + stem * 0.9,
            0.74,
            0.5 + stem * 1.3,
            0.88,
            0.5 + stem * 0.9,
            0.955,
            0.5 - stem * 0.9,
            0.955,
            0.5 - stem * 1.3,
            0.88,
            0.5 - stem * 0.9,
            0.74));
    if (draft.yes(0.5)) {
      draft.solid(
          CREAM,
          STEM_EDGE,
          Paths.blob(
              0.5 - stem * 0.9,
              rim + 0.05,
              0.5,
              rim + 0.02,
              0.5 + stem * 0.9,
              rim + 0.05,
              0.5 + stem * 1.25,
              rim + 0.12,
              0.5,
              rim + 0.10,
              0.5 - stem * 1.25,
              rim + 0.12));
    }
    Path2D cap = new Path2D.Double();
    cap.moveTo(0.5 - half, rim - 0.02);
    cap.curveTo(0.5 - half * 0.96, peak + 0.12, 0.5 - half * 0.5, peak, 0.5, peak);
    cap.curveTo(0.5 + half * 0.5, peak, 0.5 + half * 0.96, peak + 0.12, 0.5 + half, rim - 0.02);
    cap.curveTo(0.5 + half, rim + 0.06, 0.5 + half * 0.4, rim + 0.03, 0.5, rim + 0.03);
    cap.curveTo(0.5 - half * 0.4, rim + 0.03, 0.5 - half, rim + 0.06, 0.5 - half, rim - 0.02);
    cap.closePath();
    draft.solid(draft.shaded(peak - 0.05, rim + 0.1), cap);
    spots(draft, cap, half, peak, rim);
    return draft.sketch();
  }

  private static void spots(Draft draft, Shape cap, double half, double peak, double rim) {
    Ink pale =
        switch (draft.colour()) {
          case WHITE -> Ink.of(0xC9B79C);
          default -> draft.light().lighter(0.72);
        };
    int many = draft.whole(3, 5);
    double high = rim - peak;
    Shape[] spots = new Shape[many];
    for (int i = 0; i < many; i++) {
      double x = 0.5 + half * 1.5 * ((i + 0.5) / many - 0.5) + draft.between(-0.02, 0.02);
      double y = peak + high * (i % 2 == 0 ? draft.between(0.55, 0.72) : draft.between(0.22, 0.36));
      double size = draft.between(0.045, 0.075);
      spots[i] = Paths.ellipse(x, y, size, size * 0.85);
    }
    draft.within(
        cap,
        pen -> {
          for (Shape spot : spots) {
            pen.fill(spot, pale);
          }
        });
  }
}
