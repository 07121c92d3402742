package dev.visprog.tools.scene.drawing.figure;

import dev.visprog.tools.scene.drawing.Figure;
import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Sketch;
import java.awt.Shape;

/** A bird: a round body with a beak; it sits on its legs or flies. */
final class Bird implements Figure {
  private static final Ink BEAK = Ink.of(0xF2A32B);
  private static final Ink DARK_BEAK = Ink.of(0x6B4A2A);

  @Override
  public Sketch sketch(Look look) {
    Draft draft = new Draft(look);
    if (draft.yes(0.4)) {
      flying(draft);
    } else {
      perched(draft);
    }
    return draft.sketch();
  }

  private static void perched(Draft draft) {
    double plump = draft.between(0.36, 0.44);
    double tail = draft.between(-0.08, 0.08);
    Ink beak = beak(draft);
    for (int i = 0; i < 2; i++) {
      double x = 0.45 + 0.10 * i;
      draft.bar(
          beak,
          0.016,
          Paths.polyline(x, 0.78, x + 0.01, 0.945),
          Paths.polyline(x - 0.03, 0.95, x + 0.06, 0.95));
    }
    double hx = 0.67;
    double hy = 0.31;
    draft.solid(
        beak,
        Outlines.rounded(0.015, hx + 0.12, hy - 0.06, hx + 0.28, hy + 0.02, hx + 0.12, hy + 0.08));
    Shape feathers =
        Outlines.rounded(
            0.03, 0.36, 0.56, 0.06, 0.66 + tail, 0.03, 0.74 + tail, 0.08, 0.78 + tail, 0.40, 0.76);
    draft.solid(
        draft.shaded(0.1, 0.95),
        feathers,
        Outlines.limb(0.34, 0.66, plump * 0.72, 0.47, 0.60, plump, 0.60, 0.46, plump * 0.84),
        Paths.ellipse(hx, hy, 0.17, 0.165));
    draft.fill(
        draft.light(), Paths.blob(0.74, 0.48, 0.70, 0.64, 0.56, 0.76, 0.54, 0.66, 0.62, 0.52));
    crest(draft, hx, hy);
    draft.solid(
        draft.dark(),
        Paths.blob(
            0.60, 0.47, 0.60, 0.62, 0.47, 0.72, 0.30, 0.73, 0.16, 0.74, 0.30, 0.60, 0.44, 0.48,
            0.54, 0.44));
    draft.mark(
        draft.outline(),
        0.7,
        Paths.curve(0.30, 0.66, 0.40, 0.66, 0.50, 0.60),
        Paths.curve(0.34, 0.585, 0.42, 0.59, 0.50, 0.53));
    Eyes.dot(draft, hx + 0.06, hy - 0.03, 0.03);
  }

  private static void crest(Draft draft, double x, double y) {
    if (draft.yes(0.4)) {
      draft.solid(
          draft.base(),
          Outlines.limb(
              x - 0.02, y - 0.14, 0.05, x - 0.07, y - 0.2, 0.04, x - 0.15, y - 0.225, 0.02),
          Outlines.limb(
              x - 0.05, y - 0.12, 0.05, x - 0.12, y - 0.16, 0.04, x - 0.20, y - 0.155, 0.02));
    }
  }

  private static void flying(Draft draft) {
    double flap = draft.between(-0.08, 0.08);
    double plump = draft.between(0.22, 0.28);
    Ink beak = beak(draft);
    wing(draft, draft.dark(), 0.10, flap);
    draft.solid(beak, Outlines.rounded(0.012, 0.84, 0.47, 0.97, 0.54, 0.84, 0.58));
    draft.solid(
        draft.shaded(0.3, 0.85),
        Outlines.rounded(0.03, 0.30, 0.62, 0.06, 0.60, 0.02, 0.68, 0.06, 0.78, 0.32, 0.74),
        Outlines.limb(0.25, 0.68, plump * 0.6, 0.46, 0.66, plump, 0.66, 0.58, plump * 0.9),
        Paths.ellipse(0.75, 0.52, 0.125, 0.12));
    draft.fill(
        draft.light(), Paths.blob(0.78, 0.63, 0.66, 0.70, 0.50, 0.77, 0.42, 0.74, 0.56, 0.69));
    wing(draft, draft.base(), 0, flap);
    Eyes.dot(draft, 0.795, 0.50, 0.025);
  }

  private static void wing(Draft draft, Ink tone, double shift, double flap) {
    double x = shift;
    double tip = 0.12 + flap;
    draft.solid(
        tone,
        Paths.blob(
            0.63 + x,
            0.60,
            0.58 + x,
            0.40,
            0.42 + x,
            0.20 + flap / 2,
            0.20 + x,
            tip,
            0.20 + x,
            0.25 + flap / 2,
            0.26 + x,
            0.30 + flap / 2,
            0.25 + x,
            0.40,
            0.33 + x,
            0.45,
            0.34 + x,
            0.55,
            0.43 + x,
            0.64));
    draft.mark(
        draft.outline(),
        0.7,
        Paths.curve(0.30 + x, 0.32 + flap / 2, 0.38 + x, 0.38 + flap / 3, 0.46 + x, 0.48),
        Paths.curve(0.36 + x, 0.47, 0.43 + x, 0.51, 0.50 + x, 0.57));
  }

  private static Ink beak(Draft draft) {
    return switch (draft.colour()) {
      case ORANGE, YELLOW, RED -> DARK_BEAK;
      default -> BEAK;
    };
  }
}
