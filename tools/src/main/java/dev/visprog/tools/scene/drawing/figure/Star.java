package dev.visprog.tools.scene.drawing.figure;

import dev.visprog.tools.scene.drawing.Figure;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Sketch;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** A star with five points, each with a light and a dark side. */
final class Star implements Figure {
  private static final int POINTS = 5;

  @Override
  public Sketch sketch(Look look) {
    Draft draft = new Draft(look);
    double waist = draft.between(0.21, 0.29);
    double tilt = draft.between(-0.3, 0.3);
    double soft = draft.between(0.01, 0.06);
    double[] xy = new double[4 * POINTS];
    for (int i = 0; i < 2 * POINTS; i++) {
      double angle = StrictMath.PI * (i / (double) POINTS - 0.5) + tilt;
      double reach = i % 2 == 0 ? 0.5 : waist;
      xy[2 * i] = reach * StrictMath.cos(angle);
      xy[2 * i + 1] = reach * StrictMath.sin(angle);
    }
    Shape star = Outlines.rounded(soft, xy);
    draft.solid(draft.shaded(-0.6, 0.6), star);
    if (draft.yes(0.6)) {
      Path2D facets = new Path2D.Double();
      for (int i = 0; i < 2 * POINTS; i += 2) {
        int next = (i + 1) % (2 * POINTS);
        facets.append(
            Paths.polygon(0, 0, xy[2 * i], xy[2 * i + 1], xy[2 * next], xy[2 * next + 1]), false);
      }
      draft.within(star, pen -> pen.fill(facets, draft.dark()));
    } else {
      double[] inner = xy.clone();
      for (int i = 0; i < inner.length; i++) {
        inner[i] *= 0.62;
      }
      draft.fill(draft.light(), Outlines.rounded(soft * 0.6, inner));
    }
    return draft.sketch();
  }
}
