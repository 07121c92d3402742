package dev.visprog.tools.scene.drawing.figure;

import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.drawing.Blend;
import dev.visprog.tools.scene.drawing.Figure;
import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Sketch;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** A bottle: tall, with a narrow neck, a cap and often a label. */
final class Bottle implements Figure {
  private static final Ink PAPER = Ink.of(0xF4EEDF);

  @Override
  public Sketch sketch(Look look) {
    Draft draft = new Draft(look);
    double half = draft.between(0.13, 0.18);
    double neck = draft.between(0.05, 0.065);
    double shoulder = draft.between(0.32, 0.45);
    double throat = draft.between(0.19, 0.24);
    double soft = draft.between(0.02, 0.08);
    Path2D glass = new Path2D.Double();
    glass.moveTo(-neck, 0.06);
    glass.lineTo(-neck, throat);
    glass.curveTo(-neck, throat + soft + 0.06, -half, shoulder - 0.07, -half, shoulder + 0.04);
    glass.lineTo(-half, 0.95);
    glass.quadTo(-half, 1, -half + 0.05, 1);
    glass.lineTo(half - 0.05, 1);
    glass.quadTo(half, 1, half, 0.95);
    glass.lineTo(half, shoulder + 0.04);
    glass.curveTo(half, shoulder - 0.07, neck, throat + soft + 0.06, neck, throat);
    glass.lineTo(neck, 0.06);
    glass.closePath();
    draft.solid(Blend.line(-half, 0, draft.light(), half, 0, draft.dark()), glass);
    Ink cap = draft.dark().darker(0.35);
    draft.solid(cap, Paths.roundBox(-neck - 0.015, 0, neck + 0.015, 0.075, 0.015));
    if (draft.yes(0.65)) {
      double top = draft.between(0.56, 0.6);
      double bottom = draft.between(0.72, 0.80);
      Shape label = Paths.box(-half, top, half, bottom);
      Ink paper = draft.colour() == Colour.WHITE ? Ink.of(0xC4C8D0) : PAPER;
      draft.within(
          glass,
          pen -> {
            pen.fill(label, paper);
            pen.fill(
                Paths.box(-half, (top + bottom) / 2 - 0.02, half, (top + bottom) / 2 + 0.02),
                draft.base());
          });
    }
    draft.fill(
        Ink.WHITE.alpha(0.5),
        Paths.limb(-half * 0.62, shoulder + 0.06, 0.035, -half * 0.62, 0.86, 0.035));
    draft.fill(
        Ink.WHITE.alpha(0.4), Paths.limb(-neck * 0.4, 0.11, 0.022, -neck * 0.4, throat, 0.022));
    return draft.sketch();
  }
}
