package dev.visprog.tools.scene.drawing.figure;

import dev.visprog.tools.scene.drawing.Figure;
import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Paint;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Sketch;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** A plane from the side: a long body, swept wings, a tail fin. */
final class Plane implements Figure {
  @Override
  public Sketch sketch(Look look) {
    Draft draft = new Draft(look);
    double tilt = StrictMath.toRadians(draft.between(-14, 8));
    double thick = draft.between(0.075, 0.10);
    double fin = draft.between(0.17, 0.24);
    double sweep = draft.between(0.0, 0.07);
    double span = draft.between(0.24, 0.32);
    Turned turned = new Turned(draft, tilt);
    turned.solid(
        draft.dark(),
        Outlines.rounded(
            0.03,
            0.60,
            -0.02,
            0.47 - sweep,
            -span * 0.85,
            0.385 - sweep,
            -span * 0.85,
            0.43,
            -0.02));
    turned.solid(
        draft.base(),
        Outlines.rounded(0.03, 0.03, 0.0, -0.01, -fin, 0.09, -fin, 0.24, -thick * 0.7));
    Path2D body = new Path2D.Double();
    body.moveTo(0.02, -thick * 0.45);
    body.curveTo(0.2, -thick, 0.3, -thick, 0.5, -thick);
    body.lineTo(0.80, -thick);
    body.curveTo(0.94, -thick, 1.0, -thick * 0.2, 1.0, thick * 0.2);
    body.curveTo(1.0, thick * 0.7, 0.93, thick, 0.82, thick);
    body.lineTo(0.45, thick);
    body.curveTo(0.25, thick, 0.06, thick * 0.3, 0.02, -thick * 0.45);
    body.closePath();
    turned.solid(draft.shaded(-thick, thick * 1.4), body);
    Ink pane = Glass.pane(draft);
    int windows = draft.whole(4, 6);
    for (int i = 0; i < windows; i++) {
      turned.fill(pane, Paths.circle(0.34 + 0.40 * i / (windows - 1), -thick * 0.3, 0.02));
    }
    Path2D cockpit = new Path2D.Double();
    cockpit.moveTo(0.85, -thick * 0.88);
    cockpit.lineTo(0.855, -thick * 0.2);
    cockpit.lineTo(0.965, -thick * 0.2);
    cockpit.curveTo(0.94, -thick * 0.7, 0.90, -thick * 0.85, 0.85, -thick * 0.88);
    cockpit.closePath();
    turned.fill(pane, cockpit);
    turned.solid(
        draft.dark(),
        Outlines.rounded(
            0.02, 0.16, thick * 0.0, 0.02, thick + 0.06, -0.05, thick + 0.06, 0.05, -0.01));
    turned.solid(
        draft.light(),
        Outlines.rounded(
            0.03, 0.42, thick * 0.3, 0.62, thick * 0.3, 0.45 - sweep, span, 0.35 - sweep, span));
    if (draft.yes(0.6)) {
      turned.solid(
          draft.dark(),
          Outlines.rounded(
              0.03,
              0.46,
              span * 0.55,
              0.62,
              span * 0.55,
              0.62,
              span * 0.55 + 0.075,
              0.46,
              span * 0.55 + 0.075));
    }
    return draft.sketch();
  }

  /** Draws turned about the middle of the body. */
  private record Turned(Draft draft, double angle) {
    void solid(Paint paint, Shape shape) {
      draft.solid(paint, Outlines.turned(shape, angle, 0.5, 0));
    }

    void fill(Paint paint, Shape shape) {
      draft.fill(paint, Outlines.turned(shape, angle, 0.5, 0));
    }
  }
}
