package dev.visprog.tools.scene.drawing.figure;

import dev.visprog.tools.scene.drawing.Blend;
import dev.visprog.tools.scene.drawing.Figure;
import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Sketch;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** A flower on a green stem with leaves: petals around a middle, or a tulip. */
final class Flower implements Figure {
  private static final Ink GREEN = Ink.of(0x4C9A4A);
  private static final Ink YELLOW = Ink.of(0xF7CB45);
  private static final Ink BROWN = Ink.of(0x6E4526);

  @Override
  public Sketch sketch(Look look) {
    Draft draft = new Draft(look);
    double bend = draft.between(-0.06, 0.06);
    if (draft.yes(0.3)) {
      stem(draft, bend, 0.45);
      tulip(draft);
    } else {
      stem(draft, bend, 0.35);
      daisy(draft);
    }
    return draft.sketch();
  }

  private static void stem(Draft draft, double bend, double top) {
    Ink edge = GREEN.darker(0.6);
    Shape stem = Outlines.limb(0.5, top, 0.035, 0.5 + bend, 0.75, 0.035, 0.5, 0.975, 0.04);
    double left = draft.between(0.76, 0.82);
    double right = draft.between(0.78, 0.86);
    double reach = draft.between(0.17, 0.22);
    Shape leafLeft =
        Paths.blob(
            0.5 + bend * 0.6,
            left + 0.09,
            0.5 - reach * 0.5,
            left + 0.07,
            0.5 - reach,
            left - 0.04,
            0.5 - reach * 0.4,
            left - 0.02);
    Shape leafRight =
        Paths.blob(
            0.5 + bend * 0.6,
            right + 0.09,
            0.5 + reach * 0.5,
            right + 0.07,
            0.5 + reach,
            right - 0.04,
            0.5 + reach * 0.4,
            right - 0.02);
    draft.solid(GREEN, edge, stem, leafLeft, leafRight);
  }

  private static void daisy(Draft draft) {
    double y = 0.33;
    double reach = draft.between(0.28, 0.32);
    int petals = draft.whole(5, 9);
    double broad = reach * StrictMath.sin(StrictMath.PI / petals) * draft.between(0.85, 1.05);
    double from = draft.between(0, 6);
    double long0 = reach * 0.42;
    boolean twoTones = petals % 2 == 0 && draft.yes(0.5);
    for (int i = 0; i < petals; i++) {
      Shape petal =
          Outlines.turned(
              Paths.ellipse(0.5, y - reach + long0, broad * 0.8, long0),
              from + 2 * StrictMath.PI * i / petals,
              0.5,
              y);
      draft.solid(
          twoTones && i % 2 == 0 ? draft.light() : draft.shaded(y - reach * 1.5, y + reach * 1.3),
          petal);
    }
    Ink middle =
        switch (draft.colour()) {
          case YELLOW, ORANGE -> BROWN;
          default -> YELLOW;
        };
    double core = reach * draft.between(0.28, 0.36);
    draft.solid(
        Blend.round(
            0.5 - core * 0.3,
            y - core * 0.3,
            core * 1.4,
            middle.lighter(0.25),
            middle.darker(0.15)),
        middle.darker(0.55),
        Paths.circle(0.5, y, core));
  }

  private static void tulip(Draft draft) {
    double wide = draft.between(0.21, 0.27);
    double y = draft.between(0.50, 0.54);
    double top = draft.between(0.03, 0.08);
    Path2D cup = new Path2D.Double();
    cup.moveTo(0.5 - wide, top + 0.06);
    cup.quadTo(0.5 - wide * 0.55, top + 0.10, 0.5 - wide * 0.42, top + 0.2);
    cup.lineTo(0.5 + wide * 0.42, top + 0.2);
    cup.quadTo(0.5 + wide * 0.55, top + 0.10, 0.5 + wide, top + 0.06);
    cup.curveTo(0.5 + wide * 1.35, y - 0.12, 0.5 + wide * 0.8, y, 0.5, y);
    cup.curveTo(0.5 - wide * 0.8, y, 0.5 - wide * 1.35, y - 0.12, 0.5 - wide, top + 0.06);
    cup.closePath();
    draft.solid(draft.shaded(top, y + 0.08), cup);
    draft.solid(
        draft.light(),
        Paths.blob(
            0.5,
            top,
            0.5 + wide * 0.5,
            top + 0.16,
            0.5 + wide * 0.42,
            y - 0.12,
            0.5,
            y - 0.02,
            0.5 - wide * 0.42,
            y - 0.12,
            0.5 - wide * 0.5,
            top + 0.16));
  }
}
