package dev.visprog.tools.scene.drawing.figure;

import dev.visprog.tools.scene.drawing.Figure;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Sketch;
import java.awt.Shape;

/** A kite: a diamond on two spars, a tail with bows. */
final class Kite implements Figure {
  @Override
  public Sketch sketch(Look look) {
    Draft draft = new Draft(look);
    double half = draft.between(0.24, 0.30);
    double waist = draft.between(0.20, 0.26);
    double point = draft.between(0.58, 0.64);
    double tilt = draft.between(0.1, 0.6);
    double wave = draft.between(0.05, 0.09) * (draft.yes(0.5) ? 1 : -1);
    double cos = StrictMath.cos(tilt);
    double sin = StrictMath.sin(tilt);
    double endX = 0.5 - (point - waist) * sin;
    double endY = waist + (point - waist) * cos;
    double[] tail = {
      endX,
      endY,
      endX - 0.05 + wave,
      endY + 0.13,
      endX - 0.10 - wave,
      endY + 0.26,
      endX - 0.12 + wave * 0.5,
      endY + 0.39
    };
    draft.stroke(draft.outline(), 0.018, Paths.curve(tail));
    for (int i = 1; i < 4; i++) {
      bow(draft, tail[2 * i], tail[2 * i + 1], draft.between(-0.5, 0.5));
    }
    Shape sail =
        Outlines.turned(
            Paths.polygon(0.5, 0, 0.5 + half, waist, 0.5, point, 0.5 - half, waist),
            tilt,
            0.5,
            waist);
    draft.solid(draft.base(), sail);
    draft.fill(
        draft.light(),
        Outlines.turned(Paths.polygon(0.5, 0, 0.5, waist, 0.5 - half, waist), tilt, 0.5, waist));
    draft.fill(
        draft.dark(),
        Outlines.turned(
            Paths.polygon(0.5, point, 0.5, waist, 0.5 + half, waist), tilt, 0.5, waist));
    if (draft.yes(0.5)) {
      draft.fill(
          draft.light().lighter(0.5),
          Outlines.turned(
              Paths.polygon(
                  0.5, waist - 0.09, 0.5 + 0.09, waist, 0.5, waist + 0.13, 0.5 - 0.09, waist),
              tilt,
              0.5,
              waist));
    }
    draft.mark(
        draft.outline(),
        0.8,
        Outlines.turned(Paths.polyline(0.5, 0, 0.5, point), tilt, 0.5, waist),
        Outlines.turned(Paths.polyline(0.5 - half, waist, 0.5 + half, waist), tilt, 0.5, waist));
    return draft.sketch();
  }

  private static void bow(Draft draft, double x, double y, double turn) {
    Shape bow =
        Paths.polygon(
            x, y, x - 0.07, y - 0.04, x - 0.07, y + 0.04, x, y, x + 0.07, y - 0.04, x + 0.07,
            y + 0.04);
    draft.solid(draft.base(), Outlines.turned(bow, turn, x, y));
  }
}
