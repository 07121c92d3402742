package dev.visprog.tools.scene.drawing.figure;

import dev.visprog.tools.scene.drawing.Figure;
import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Sketch;
import java.awt.Shape;

/** A horse: long legs and neck, a mane, a long tail of hair. */
final class Horse implements Figure {
  private static final Ink HOOF = Ink.of(0x3B332E);

  @Override
  public Sketch sketch(Look look) {
    Draft draft = new Draft(look);
    double girth = draft.between(0.21, 0.26);
    double back = draft.between(0.45, 0.48);
    double neck = draft.between(-0.02, 0.03);
    double stride = draft.between(-0.03, 0.05);
    double belly = back + girth * 0.3;
    Ink hair = hair(draft);
    boolean trots = draft.yes(0.45);
    leg(draft, draft.dark(), 0.66, belly, -stride);
    leg(draft, draft.dark(), 0.32, belly, stride);
    double swing = draft.between(-0.02, 0.05);
    draft.solid(
        hair,
        Outlines.limb(
            0.21,
            back - 0.03,
            0.05,
            0.13,
            back + 0.06,
            0.08,
            0.10,
            back + 0.2,
            0.09,
            0.07 + swing,
            back + 0.36,
            0.03));
    double hx = 0.76 + neck;
    double hy = 0.17;
    Shape mane =
        Paths.blob(
            hx + 0.02,
            hy - 0.09,
            hx - 0.08,
            hy - 0.07,
            hx - 0.16,
            hy + 0.05,
            hx - 0.23,
            back - 0.15,
            0.48,
            back - 0.08,
            0.60,
            back - 0.02,
            hx - 0.05,
            hy + 0.10);
    if (trots) {
      raised(draft, 0.61, belly);
    } else {
      leg(draft, draft.base(), 0.60, belly, stride);
    }
    leg(draft, draft.base(), 0.255, belly, -stride);
    draft.solid(hair, mane);
    draft.solid(
        draft.shaded(0.05, 0.95),
        Paths.polygon(hx - 0.035, hy - 0.04, hx - 0.015, hy - 0.125, hx + 0.035, hy - 0.04),
        Outlines.limb(
            hx - 0.02, hy + 0.005, 0.11, hx + 0.06, hy + 0.06, 0.10, hx + 0.135, hy + 0.15, 0.085),
        Outlines.limb(
            0.60, back, 0.22, hx - 0.07, (hy + back) / 2 - 0.02, 0.15, hx - 0.01, hy, 0.11),
        Paths.ellipse(0.27, back + 0.02, 0.115, girth * 0.52),
        Outlines.limb(
            0.24, back, girth * 0.8, 0.44, back + 0.03, girth * 0.9, 0.61, back + 0.01, girth));
    draft.fill(
        hair,
        Paths.blob(
            hx - 0.01, hy - 0.07, hx + 0.05, hy - 0.03, hx + 0.045, hy + 0.02, hx, hy - 0.02));
    draft.fill(draft.outline(), Paths.ellipse(hx + 0.15, hy + 0.145, 0.012, 0.014));
    draft.mark(draft.outline(), 0.8, Paths.curve(hx + 0.15, hy + 0.185, hx + 0.115, hy + 0.165));
    Eyes.dot(draft, hx + 0.035, hy + 0.045, 0.02);
    return draft.sketch();
  }

  private static Ink hair(Draft draft) {
    Ink hair = Eyes.onDark(draft) ? draft.base().mix(Ink.WHITE, 0.3) : draft.outline();
    return hair.mix(draft.base(), draft.between(0.0, 0.3));
  }

  private static void leg(Draft draft, Ink coat, double x, double top, double step) {
    draft.solid(
        coat, Outlines.limb(x, top, 0.12, x + step * 0.5, 0.74, 0.062, x + step, 0.92, 0.05));
    draft.solid(
        HOOF,
        Outlines.rounded(
            0.01,
            x + step - 0.028,
            0.91,
            x + step + 0.03,
            0.91,
            x + step + 0.045,
            0.96,
            x + step - 0.03,
            0.96));
  }

  private static void raised(Draft draft, double x, double top) {
    draft.solid(
        draft.base(),
        Outlines.limb(
            x, top, 0.12, x + 0.10, 0.68, 0.065, x + 0.13, 0.71, 0.055, x + 0.10, 0.82, 0.045));
    draft.solid(
        HOOF,
        Outlines.rounded(0.01, x + 0.075, 0.81, x + 0.125, 0.82, x + 0.12, 0.87, x + 0.06, 0.86));
  }
}
