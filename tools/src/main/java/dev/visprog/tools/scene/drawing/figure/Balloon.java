package dev.visprog.tools.scene.drawing.figure;

import dev.visprog.tools.scene.drawing.Blend;
import dev.visprog.tools.scene.drawing.Figure;
import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Sketch;
import java.awt.geom.Path2D;

/** A balloon: an egg with a knot and a string. */
final class Balloon implements Figure {
  private static final Ink STRING = Ink.of(0x6A6A72);

  @Override
  public Sketch sketch(Look look) {
    Draft draft = new Draft(look);
    double wide = draft.between(0.25, 0.30);
    double low = draft.between(0.60, 0.66);
    double sway = draft.between(0.03, 0.06) * (draft.yes(0.5) ? 1 : -1);
    draft.stroke(
        STRING,
        0.016,
        Paths.curve(0, low + 0.03, sway, low + 0.12, -sway * 0.8, low + 0.23, sway * 0.3, 0.99));
    Path2D egg = new Path2D.Double();
    egg.moveTo(0, 0);
    egg.curveTo(wide * 0.62, 0, wide, low * 0.22, wide, low * 0.43);
    egg.curveTo(wide, low * 0.72, wide * 0.35, low * 0.95, 0, low);
    egg.curveTo(-wide * 0.35, low * 0.95, -wide, low * 0.72, -wide, low * 0.43);
    egg.curveTo(-wide, low * 0.22, -wide * 0.62, 0, 0, 0);
    egg.closePath();
    draft.solid(
        draft.dark(),
        Outlines.rounded(0.01, 0, low - 0.015, 0.045, low + 0.045, -0.045, low + 0.045));
    draft.solid(
        Blend.oval(-wide * 0.35, low * 0.3, wide * 1.5, low * 0.8, draft.light(), draft.dark()),
        egg);
    draft.fill(
        Ink.WHITE.alpha(0.6),
        Outlines.turned(
            Paths.ellipse(-wide * 0.48, low * 0.25, 0.035, 0.075), 0.45, -wide * 0.48, low * 0.25));
    return draft.sketch();
  }
}
