package dev.visprog.tools.scene.drawing.figure;

import dev.visprog.tools.scene.drawing.Blend;
import dev.visprog.tools.scene.drawing.Figure;
import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Sketch;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** A tree: a trunk under a crown, which is round, slim or that of a fir. */
final class Tree implements Figure {
  private static final Ink BARK = Ink.of(0x7A5233);
  private static final Ink DARK_BARK = Ink.of(0x4E3524);

  @Override
  public Sketch sketch(Look look) {
    Draft draft = new Draft(look);
    switch (draft.whole(0, 3)) {
      case 0 -> fir(draft);
      case 1 -> slim(draft);
      default -> round(draft);
    }
    return draft.sketch();
  }

  private static void round(Draft draft) {
    double wide = draft.between(0.27, 0.36);
    double high = draft.between(0.24, 0.32);
    double y = 0.36;
    trunk(draft, y, draft.between(0.07, 0.10));
    int lobes = draft.whole(6, 8);
    double phase = draft.between(0, 1);
    Shape[] crown = new Shape[lobes + 1];
    crown[lobes] = Paths.ellipse(0.5, y, wide, high);
    for (int i = 0; i < lobes; i++) {
      double angle = 2 * StrictMath.PI * (i + phase) / lobes;
      double size = draft.between(0.36, 0.46) * wide;
      crown[i] =
          Paths.circle(
              0.5 + 0.82 * wide * StrictMath.cos(angle),
              y + 0.82 * high * StrictMath.sin(angle),
              size);
    }
    draft.solid(draft.shaded(y - high * 1.4, y + high * 1.5), crown);
    leaves(draft, y, wide, high);
  }

  private static void slim(Draft draft) {
    double wide = draft.between(0.17, 0.25);
    double lean = draft.between(-0.03, 0.03);
    trunk(draft, 0.5, 0.075);
    draft.solid(
        draft.shaded(-0.05, 0.95),
        Paths.blob(
            0.5 + lean,
            0.0,
            0.5 + wide * 0.75,
            0.22,
            0.5 + wide,
            0.48,
            0.5 + wide * 0.8,
            0.68,
            0.5,
            0.76,
            0.5 - wide * 0.8,
            0.68,
            0.5 - wide,
            0.48,
            0.5 - wide * 0.75,
            0.22));
    leaves(draft, 0.42, wide * 0.85, 0.3);
  }

  private static void fir(Draft draft) {
    int tiers = draft.whole(2, 4);
    double wide = draft.between(0.30, 0.37);
    trunk(draft, 0.6, 0.09);
    double step = 0.78 / (tiers + 0.6);
    for (int i = tiers - 1; i >= 0; i--) {
      double top = i * step;
      double bottom = top + step * 1.6;
      double half = wide * (0.55 + 0.45 * (i + 1) / tiers);
      Path2D tier = new Path2D.Double();
      tier.moveTo(0.5, top);
      tier.quadTo(0.5 + half * 0.4, bottom - step * 0.6, 0.5 + half, bottom - 0.03);
      tier.quadTo(0.5, bottom + 0.08, 0.5 - half, bottom - 0.03);
      tier.quadTo(0.5 - half * 0.4, bottom - step * 0.6, 0.5, top);
      tier.closePath();
      draft.solid(draft.shaded(top - 0.1, bottom + 0.02), tier);
    }
  }

  private static void trunk(Draft draft, double top, double width) {
    Ink bark =
        switch (draft.colour()) {
          case BROWN, ORANGE, RED -> DARK_BARK;
          default -> BARK;
        };
    double half = width / 2;
    draft.solid(
        Blend.down(top, bark.darker(0.35), 1, bark),
        bark.darker(0.6),
        Paths.polygon(
            0.5 - half * 0.8,
            top,
            0.5 + half * 0.8,
            top,
            0.5 + half,
            0.9,
            0.5 + half * 1.7,
            0.98,
            0.5 - half * 1.7,
            0.98,
            0.5 - half,
            0.9));
  }

  private static void leaves(Draft draft, double y, double wide, double high) {
    int many = draft.whole(4, 7);
    for (int i = 0; i < many; i++) {
      double angle = 2 * StrictMath.PI * (i + draft.between(0, 0.6)) / many;
      double far = draft.between(0.35, 0.75);
      double x = 0.5 + wide * far * StrictMath.cos(angle);
      double up = y + high * far * StrictMath.sin(angle);
      double size = draft.between(0.03, 0.055);
      draft.stroke(
          StrictMath.sin(angle) < 0 ? draft.light().lighter(0.1) : draft.dark().darker(0.08),
          0.022,
          Paths.arc(x, up, size, size * 0.8, 200, 340));
    }
  }
}
