package dev.visprog.tools.scene.drawing.figure;

import dev.visprog.tools.scene.drawing.Figure;
import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Sketch;
import java.awt.Shape;

/** A cat: pointed ears, whiskers, a long curved tail; it looks out of the picture. */
final class Cat implements Figure {
  private static final Ink PINK = Ink.of(0xE89AA5);

  @Override
  public Sketch sketch(Look look) {
    Draft draft = new Draft(look);
    if (draft.yes(0.5)) {
      sitting(draft);
    } else {
      walking(draft);
    }
    return draft.sketch();
  }

  private static void sitting(Draft draft) {
    double curl = draft.between(-0.05, 0.05);
    double wide = draft.between(0.32, 0.40);
    Shape tail =
        Outlines.limb(
            0.36,
            0.90,
            0.08,
            0.20,
            0.89,
            0.08,
            0.10,
            0.77,
            0.075,
            0.12 + curl,
            0.62,
            0.07,
            0.20 + curl,
            0.53 + curl,
            0.05);
    Shape trunk = Outlines.limb(0.56, 0.42, 0.22, 0.54, 0.60, 0.29, 0.50, 0.78, wide);
    draft.solid(draft.shaded(0.3, 1.05), tail);
    draft.solid(
        draft.shaded(0.3, 1.05),
        trunk,
        Paths.ellipse(0.36, 0.91, 0.10, 0.045),
        Legs.straight(0.53, 0.60, 0.095, 0),
        Legs.straight(0.63, 0.60, 0.095, 0));
    draft.mark(draft.dark(), 1.2, Paths.polyline(0.585, 0.76, 0.585, 0.92));
    draft.mark(draft.dark(), 1.2, Paths.curve(0.34, 0.78, 0.42, 0.74, 0.465, 0.82, 0.43, 0.9));
    head(draft, 0.59, 0.30, 1.12);
  }

  private static void walking(Draft draft) {
    double stride = draft.between(-0.06, 0.07);
    double curl = draft.between(-0.04, 0.10);
    double back = draft.between(0.54, 0.57);
    double girth = draft.between(0.18, 0.23);
    double belly = back + girth * 0.35;
    draft.solid(
        draft.dark(),
        Legs.straight(0.67, belly, 0.075, -stride),
        Legs.straight(0.32, belly, 0.075, stride));
    Shape tail =
        Outlines.limb(
            0.22,
            back,
            0.07,
            0.12,
            back - 0.06,
            0.07,
            0.075,
            back - 0.2,
            0.065,
            0.13 + curl / 2,
            back - 0.33,
            0.06,
            0.11 + curl,
            back - 0.44,
            0.045);
    Shape trunk =
        Outlines.limb(0.22, back + 0.03, girth, 0.45, back + 0.04, girth * 0.95, 0.68, back, girth);
    draft.solid(
        draft.shaded(0.3, 1.05),
        tail,
        Paths.ellipse(0.235, belly, 0.085, 0.10),
        Legs.straight(0.61, belly, 0.085, stride),
        Legs.hind(0.24, belly, 0.085, -stride),
        trunk);
    stripes(draft, back - girth * 0.42, girth * 0.4);
    head(draft, 0.75, 0.38, draft.between(0.95, 1.08));
  }

  private static void stripes(Draft draft, double top, double length) {
    if (draft.yes(0.5)) {
      return;
    }
    int many = draft.whole(2, 4);
    for (int i = 0; i < many; i++) {
      double x = 0.30 + 0.24 * i / (many - 1);
      draft.stroke(
          draft.dark(),
          0.022,
          Paths.curve(x, top + 0.04, x + 0.012, top + length * 0.7, x, top + length));
    }
  }

  private static void head(Draft draft, double x, double y, double scale) {
    double w = 0.175 * scale;
    double h = 0.145 * scale * draft.between(0.95, 1.1);
    double ear = draft.between(0.13, 0.16) * scale;
    Shape left =
        Outlines.rounded(
            0.02,
            x - w * 0.97,
            y - h * 0.15,
            x - w * 0.88,
            y - h * 0.5 - ear,
            x - w * 0.1,
            y - h * 0.85);
    Shape right =
        Outlines.rounded(
            0.02,
            x + w * 0.97,
            y - h * 0.15,
            x + w * 0.88,
            y - h * 0.5 - ear,
            x + w * 0.1,
            y - h * 0.85);
    draft.solid(draft.shaded(y - 0.3, y + 0.4), left, right, Paths.ellipse(x, y, w, h));
    draft.fill(
        PINK,
        Paths.polygon(
            x - w * 0.8,
            y - h * 0.45,
            x - w * 0.76,
            y - h * 0.45 - ear * 0.7,
            x - w * 0.36,
            y - h * 0.78));
    draft.fill(
        PINK,
        Paths.polygon(
            x + w * 0.8,
            y - h * 0.45,
            x + w * 0.76,
            y - h * 0.45 - ear * 0.7,
            x + w * 0.36,
            y - h * 0.78));
    draft.fill(draft.light(), Paths.ellipse(x, y + h * 0.48, w * 0.42, h * 0.36));
    draft.fill(
        PINK,
        Paths.polygon(x - w * 0.14, y + h * 0.22, x + w * 0.14, y + h * 0.22, x, y + h * 0.4));
    draft.mark(
        draft.outline(),
        0.8,
        Paths.curve(
            x - w * 0.26,
            y + h * 0.52,
            x - w * 0.13,
            y + h * 0.6,
            x,
            y + h * 0.42,
            x + w * 0.13,
            y + h * 0.6,
            x + w * 0.26,
            y + h * 0.52));
    for (int side = -1; side <= 1; side += 2) {
      draft.mark(
          Eyes.onDark(draft) ? draft.light().lighter(0.4) : draft.outline(),
          0.6,
          Paths.polyline(x + side * w * 0.5, y + h * 0.40, x + side * w * 1.22, y + h * 0.24),
          Paths.polyline(x + side * w * 0.5, y + h * 0.54, x + side * w * 1.2, y + h * 0.62));
    }
    Eyes.dot(draft, x - w * 0.42, y - h * 0.08, 0.027 * scale);
    Eyes.dot(draft, x + w * 0.42, y - h * 0.08, 0.027 * scale);
  }
}
