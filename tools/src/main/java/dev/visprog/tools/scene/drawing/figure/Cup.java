package dev.visprog.tools.scene.drawing.figure;

import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.drawing.Blend;
import dev.visprog.tools.scene.drawing.Figure;
import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Sketch;
import java.awt.geom.Path2D;

/** A cup: broad, open above, with a handle. */
final class Cup implements Figure {
  @Override
  public Sketch sketch(Look look) {
    Draft draft = new Draft(look);
    double high = draft.between(0.62, 0.85);
    double foot = draft.between(0.24, 0.38);
    double bulge = draft.between(-0.02, 0.05);
    double rim = draft.between(0.07, 0.10);
    double loop = draft.between(0.15, 0.20);
    double middle = high * 0.48;
    draft.bar(
        draft.base(),
        0.075,
        Paths.curve(
            0.78,
            middle - high * 0.24,
            0.84 + loop * 0.75,
            middle - high * 0.22,
            0.86 + loop,
            middle,
            0.82 + loop * 0.6,
            middle + high * 0.22,
            0.74,
            middle + high * 0.27));
    Path2D body = new Path2D.Double();
    body.moveTo(0, 0);
    body.curveTo(0.0 - bulge, high * 0.5, 0.42 - foot - bulge, high, 0.42 - foot + 0.09, high);
    body.lineTo(0.42 + foot - 0.09, high);
    body.curveTo(0.42 + foot + bulge, high, 0.84 + bulge, high * 0.5, 0.84, 0);
    body.closePath();
    draft.solid(
        Blend.line(0, 0, draft.light(), 0.84, 0.1, draft.dark()),
        body,
        Paths.ellipse(0.42, 0, 0.42, rim));
    int pattern = draft.whole(0, 3);
    Ink pale = draft.colour() == Colour.WHITE ? Ink.of(0xB9BDC6) : draft.light().lighter(0.35);
    if (pattern == 0) {
      draft.within(
          body,
          pen ->
              pen.stroke(
                  Paths.curve(-0.1, high * 0.42, 0.42, high * 0.42 + rim, 0.94, high * 0.42),
                  0.09,
                  pale));
    } else if (pattern == 1) {
      draft.within(
          body,
          pen -> {
            for (int i = 0; i < 3; i++) {
              pen.fill(Paths.circle(0.18 + 0.24 * i, high * 0.5 + (i == 1 ? 0.03 : 0), 0.06), pale);
            }
          });
    }
    draft.fill(
        draft.light().lighter(0.45).alpha(0.7),
        Paths.limb(0.12, rim + 0.1, 0.05, 0.15, high * 0.55, 0.04));
    draft.solid(draft.light(), Paths.ellipse(0.42, 0, 0.42, rim));
    draft.fill(
        Blend.down(-rim, draft.outline(), rim, draft.dark()),
        Paths.ellipse(0.42, 0.005, 0.36, rim * 0.72));
    return draft.sketch();
  }
}
