package dev.visprog.tools.scene.drawing.figure;

import dev.visprog.tools.scene.drawing.Figure;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Sketch;
import java.awt.Shape;

/** A chair, seen from the side and a little from above: a back, a seat, four legs. */
final class Chair implements Figure {
  @Override
  public Sketch sketch(Look look) {
    Draft draft = new Draft(look);
    double seat = draft.between(0.52, 0.58);
    double deep = draft.between(0.10, 0.14);
    double lean = draft.between(0.02, 0.09);
    double leg = draft.between(0.055, 0.075);
    double left = 0.10 + lean;
    double right = left + draft.between(0.44, 0.52);
    double shift = 0.11;
    double top = 0.0;
    draft.bar(
        draft.dark(),
        leg,
        Paths.polyline(left + shift, seat, left + shift - 0.02, 0.86),
        Paths.polyline(right + shift - 0.02, seat, right + shift, 0.86));
    Shape back =
        Outlines.rounded(
            0.05,
            left - lean - 0.02,
            top + deep * 0.7,
            left - lean + shift + 0.05,
            top,
            left + shift + 0.05,
            seat - deep * 0.5,
            left - 0.02,
            seat + deep * 0.4);
    int kind = draft.whole(0, 2);
    if (kind == 0) {
      slats(draft, left, lean, shift, seat, deep, leg);
    } else {
      draft.solid(draft.shaded(-0.2, seat + 0.3), back);
    }
    draft.bar(
        draft.base(),
        leg,
        Paths.polyline(left, seat + deep * 0.5, left - 0.02, 0.96),
        Paths.polyline(right - 0.02, seat + deep * 0.5, right, 0.96));
    double thick = 0.055;
    draft.solid(
        draft.dark(),
        Outlines.rounded(
            0.03,
            left - 0.04,
            seat + deep * 0.4,
            right,
            seat + deep * 0.4,
            right + shift + 0.02,
            seat - deep * 0.5,
            right + shift + 0.02,
            seat - deep * 0.5 + thick,
            right,
            seat + deep * 0.4 + thick,
            left - 0.04,
            seat + deep * 0.4 + thick));
    draft.solid(
        draft.light(),
        Outlines.rounded(
            0.03,
            left - 0.04,
            seat + deep * 0.4,
            left + shift,
            seat - deep * 0.5,
            right + shift + 0.02,
            seat - deep * 0.5,
            right,
            seat + deep * 0.4));
    return draft.sketch();
  }

  private static void slats(
      Draft draft, double left, double lean, double shift, double seat, double deep, double leg) {
    double x0 = left - lean;
    double y0 = deep * 0.6;
    double x1 = x0 + shift;
    draft.bar(
        draft.base(),
        leg,
        Paths.polyline(left, seat + deep * 0.3, x0, y0),
        Paths.polyline(left + shift, seat - deep * 0.4, x1, 0.02),
        Paths.polyline(x0, y0, x1, 0.02),
        Paths.polyline(x0 + lean * 0.3, y0 + 0.14, x1 + lean * 0.3, 0.16),
        Paths.polyline(x0 + lean * 0.6, y0 + 0.28, x1 + lean * 0.6, 0.30));
  }
}
