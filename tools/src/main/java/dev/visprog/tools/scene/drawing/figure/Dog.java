package dev.visprog.tools.scene.drawing.figure;

import dev.visprog.tools.scene.drawing.Figure;
import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Sketch;
import java.awt.Shape;

/** A dog: a muzzle, floppy ears, a tail held high. */
final class Dog implements Figure {
  @Override
  public Sketch sketch(Look look) {
    Draft draft = new Draft(look);
    if (draft.yes(0.35)) {
      sitting(draft);
    } else {
      standing(draft);
    }
    return draft.sketch();
  }

  private static void standing(Draft draft) {
    double girth = draft.between(0.20, 0.27);
    double back = draft.between(0.46, 0.51);
    double stride = draft.between(-0.05, 0.07);
    double belly = back + girth / 2 + 0.02;
    double wag = draft.between(-0.05, 0.06);
    draft.solid(
        draft.dark(),
        Legs.straight(0.71, belly, 0.09, -stride),
        Legs.straight(0.33, belly, 0.09, stride));
    Shape tail =
        Outlines.limb(0.22, back, 0.08, 0.13, back - 0.10, 0.075, 0.09 + wag, back - 0.24, 0.04);
    Shape trunk =
        Outlines.limb(
            0.22,
            back + 0.05,
            girth * 0.85,
            0.45,
            back + 0.06,
            girth * 0.9,
            0.68,
            back + 0.04,
            girth * 1.1);
    Shape neck = Outlines.limb(0.63, back + 0.02, 0.2, 0.72, 0.32, 0.17);
    draft.solid(
        draft.shaded(0.15, 1.05),
        tail,
        Legs.straight(0.63, belly, 0.11, stride),
        Paths.ellipse(0.24, belly - 0.01, 0.105, 0.13),
        Legs.hind(0.25, belly, 0.11, -stride),
        trunk,
        neck);
    head(draft, 0.74, 0.28);
  }

  private static void sitting(Draft draft) {
    double lean = draft.between(-0.02, 0.03);
    double wag = draft.between(-0.04, 0.05);
    draft.solid(draft.dark(), Legs.straight(0.67, 0.6, 0.09, 0));
    Shape tail =
        Outlines.limb(0.30, 0.86, 0.09, 0.17, 0.83, 0.08, 0.10 - wag / 3, 0.66 + wag, 0.04);
    Shape trunk = Outlines.limb(0.58 + lean, 0.40, 0.2, 0.53, 0.58, 0.29, 0.42, 0.79, 0.33);
    draft.solid(
        draft.shaded(0.15, 1.05),
        tail,
        trunk,
        Paths.ellipse(0.52, 0.925, 0.10, 0.04),
        Legs.straight(0.60, 0.6, 0.11, 0));
    draft.mark(draft.dark(), 1.2, Paths.curve(0.40, 0.70, 0.53, 0.73, 0.55, 0.86, 0.50, 0.89));
    head(draft, 0.64 + lean, 0.27);
  }

  private static void head(Draft draft, double x, double y) {
    double size = draft.between(0.93, 1.12);
    double muzzle = draft.between(0.13, 0.2) * size;
    double ear = draft.between(0.17, 0.25);
    double noseX = x + 0.085 + muzzle * 0.62;
    draft.solid(
        draft.shaded(y - 0.25, y + 0.45),
        Paths.ellipse(x, y, 0.145 * size, 0.14 * size),
        Outlines.limb(x + 0.06, y + 0.045, 0.15 * size, noseX, y + 0.065, 0.115 * size));
    if (draft.yes(0.5)) {
      draft.bar(
          Ink.of(draft.yes(0.5) ? 0xD94F3D : 0x3F7FBF),
          0.03,
          Paths.curve(x - 0.10, y + 0.12, x - 0.03, y + 0.165, x + 0.05, y + 0.15));
    }
    draft.solid(
        draft.dark(),
        Paths.blob(
            x - 0.06,
            y - 0.13,
            x + 0.005,
            y - 0.09,
            x - 0.005,
            y + ear * 0.45,
            x - 0.07,
            y + ear,
            x - 0.14,
            y + ear * 0.6,
            x - 0.13,
            y - 0.04));
    draft.fill(Eyes.NOSE, Paths.ellipse(noseX + 0.045, y + 0.03, 0.034, 0.028));
    draft.mark(
        draft.outline(),
        1,
        Paths.curve(noseX + 0.03, y + 0.09, noseX - 0.02, y + 0.105, noseX - 0.07, y + 0.09));
    Eyes.dot(draft, x + 0.055, y - 0.03, 0.024);
  }
}
