package dev.visprog.tools.scene.drawing.figure;

import dev.visprog.tools.scene.drawing.Figure;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Sketch;
import java.awt.Shape;

/** A fish: a forked tail, fins, a round eye. */
final class Fish implements Figure {
  @Override
  public Sketch sketch(Look look) {
    Draft draft = new Draft(look);
    double high = draft.between(0.19, 0.30);
    double fork = draft.between(0.16, 0.26);
    double nose = draft.between(0.92, 0.96);
    double fin = draft.between(0.10, 0.17);
    double y = 0.52;
    draft.solid(
        draft.dark(),
        Paths.blob(
            0.70,
            y - high * 0.85,
            0.55,
            y - high - fin * 0.8,
            0.38,
            y - high - fin,
            0.40,
            y - high * 0.6),
        Paths.blob(
            0.58,
            y + high * 0.85,
            0.46,
            y + high + fin * 0.6,
            0.38,
            y + high + fin * 0.6,
            0.42,
            y + high * 0.7),
        Paths.blob(
            0.32,
            y - 0.05,
            0.20,
            y - fork * 0.7,
            0.06,
            y - fork,
            0.05,
            y - fork * 0.85,
            0.13,
            y,
            0.05,
            y + fork * 0.85,
            0.06,
            y + fork,
            0.20,
            y + fork * 0.7,
            0.32,
            y + 0.05));
    Shape body =
        Paths.blob(
            nose,
            y + 0.01,
            0.86,
            y - high * 0.62,
            0.66,
            y - high,
            0.45,
            y - high * 0.8,
            0.27,
            y - 0.05,
            0.27,
            y + 0.05,
            0.45,
            y + high * 0.8,
            0.66,
            y + high,
            0.86,
            y + high * 0.62);
    draft.solid(draft.shaded(y - high, y + high), body);
    pattern(draft, y, high);
    draft.mark(
        draft.outline(), 1, Paths.curve(0.74, y - high * 0.6, 0.695, y, 0.74, y + high * 0.6));
    draft.solid(
        draft.dark(), Paths.blob(0.66, y + 0.02, 0.54, y + 0.0, 0.49, y + 0.09, 0.60, y + 0.10));
    draft.mark(
        draft.outline(),
        1,
        Paths.curve(
            nose - 0.015,
            y + high * 0.22,
            nose - 0.05,
            y + high * 0.3,
            nose - 0.085,
            y + high * 0.25));
    Eyes.wide(draft, 0.825, y - high * 0.22, 0.042);
    return draft.sketch();
  }

  private static void pattern(Draft draft, double y, double high) {
    int kind = draft.whole(0, 2);
    if (kind == 0) {
      for (double x = 0.60; x > 0.38; x -= 0.105) {
        double h = high * (0.25 + 0.9 * (x - 0.3));
        draft.stroke(draft.light(), 0.035, Paths.curve(x, y - h, x - 0.03, y, x, y + h));
      }
    } else if (kind == 1) {
      for (int i = 0; i < 5; i++) {
        int row = i / 3;
        double x = 0.42 + 0.085 * (i % 3) + 0.04 * row;
        double up = y - high * (0.35 - 0.42 * row);
        draft.mark(draft.dark(), 1, Paths.arc(x, up, 0.035, 0.035, 92, 268));
      }
    }
  }
}
