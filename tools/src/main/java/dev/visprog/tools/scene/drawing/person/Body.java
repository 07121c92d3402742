package dev.visprog.tools.scene.drawing.person;

import dev.visprog.tools.scene.drawing.Blend;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Pen;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** What is below the head: clothes in the person's colour, arms, legs and shoes. */
final class Body {
  private enum Outfit {
    SHIRT,
    JUMPER,
    DRESS
  }

  private final Look look;
  private final Ink skin;
  private final Outfit outfit;
  private final Ink trousers;
  private final Ink shoes;
  private final double broad;
  private final double stance;
  private final boolean striped;
  private final boolean shortSleeves;

  Body(Chance chance, Ink skin, Look look) {
    this.look = look;
    this.skin = skin;
    outfit = chance.oneOf(Outfit.values());
    trousers = look.dark().darker(0.22).mix(Ink.of(0x4A4E5C), chance.between(0.2, 0.45));
    shoes = chance.oneOf(Ink.of(0x2B2B33), Ink.of(0x5A3A26), Ink.of(0xE9E6E0));
    broad = chance.between(0.098, 0.122);
    stance = chance.between(0.045, 0.075);
    striped = chance.yes(0.3);
    shortSleeves = chance.yes(0.4);
  }

  /**
   * Draws it all.
   *
   * @param x middle
   * @param neck height of the chin, about
   * @param shoulders their height
   */
  void draw(Pen pen, double x, double neck, double shoulders, double[] left, double[] right) {
    drawLegs(pen, x);
    Pen skinPen = pen.withOutline(skin.darker(0.66));
    skinPen.draw(Paths.limb(x, neck, 0.075, x, shoulders + 0.02, 0.08), skin.darker(0.12));
    double[] leftElbow = elbow(x - broad, shoulders + 0.035, left);
    double[] rightElbow = elbow(x + broad, shoulders + 0.035, right);
    drawHand(skinPen, leftElbow, left);
    drawHand(skinPen, rightElbow, right);
    Path2D torso = torso(x, shoulders);
    Blend cloth = Blend.line(x - broad, shoulders, look.light(), x + broad * 1.2, 0.7, look.dark());
    Shape[] parts = {
      torso,
      sleeve(x - broad, shoulders + 0.035, leftElbow, left),
      sleeve(x + broad, shoulders + 0.035, rightElbow, right),
      lowerSleeve(leftElbow, left),
      lowerSleeve(rightElbow, right)
    };
    pen.drawJoined(cloth, parts);
    drawDetails(pen, torso, x, shoulders);
  }

  private void drawLegs(Pen pen, double x) {
    double hip = 0.62;
    boolean bare = outfit == Outfit.DRESS;
    Ink cloth = bare ? skin : trousers;
    Pen edge = pen.withOutline(cloth.darker(0.6).mix(Ink.of(0x1B1830), 0.3));
    double width = bare ? 0.056 : 0.09;
    Pen shoe = pen.withOutline(shoes.darker(0.65));
    for (int side = -1; side <= 1; side += 2) {
      double foot = x + side * stance;
      shoe.draw(
          Paths.blob(
              foot - 0.036,
              0.955,
              foot + 0.036,
              0.955,
              foot + 0.04 + side * 0.012,
              0.985,
              foot,
              0.996,
              foot - 0.04 + side * 0.012,
              0.985),
          shoes);
    }
    edge.drawJoined(
        Blend.line(x - 0.1, 0, cloth.lighter(0.08), x + 0.1, 0, cloth.darker(0.15)),
        Paths.limb(x - 0.042, hip, width * 1.1, x - stance, 0.945, width * 0.72),
        Paths.limb(x + 0.042, hip, width * 1.1, x + stance, 0.945, width * 0.72));
  }

  private Path2D torso(double x, double shoulders) {
    if (outfit == Outfit.DRESS) {
      return Paths.blob(
          x - 0.04,
          shoulders - 0.012,
          x + 0.04,
          shoulders - 0.012,
          x + broad,
          shoulders + 0.02,
          x + broad * 0.78,
          shoulders + 0.15,
          x + broad * 0.95,
          0.62,
          x + broad * 1.35,
          0.79,
          x,
          0.81,
          x - broad * 1.35,
          0.79,
          x - broad * 0.95,
          0.62,
          x - broad * 0.78,
          shoulders + 0.15,
          x - broad,
          shoulders + 0.02);
    }
    double hem = outfit == Outfit.JUMPER ? 0.66 : 0.64;
    return Paths.blob(
        x - 0.045,
        shoulders - 0.012,
        x + 0.045,
        shoulders - 0.012,
        x + broad,
        shoulders + 0.02,
        x + broad * 0.98,
        shoulders + 0.15,
        x + broad * 0.95,
        hem - 0.03,
        x + broad * 0.8,
        hem,
        x,
        hem + 0.005,
        x - broad * 0.8,
        hem,
        x - broad * 0.95,
        hem - 0.03,
        x - broad * 0.98,
        shoulders + 0.15,
        x - broad,
        shoulders + 0.02);
  }

  private void drawDetails(Pen pen, Path2D torso, double x, double shoulders) {
    pen.within(
        torso,
        inside -> {
          if (striped) {
            for (double y = shoulders + 0.07; y < 0.78; y += 0.075) {
              inside.fill(Paths.box(0, y, 1, y + 0.026), look.light().lighter(0.12));
            }
          }
          if (outfit == Outfit.SHIRT) {
            inside.stroke(
                Paths.polyline(x, shoulders, x, 0.7), 0.5 * inside.line(), look.outline());
            for (double y = shoulders + 0.06; y < 0.64; y += 0.065) {
              inside.fill(Paths.circle(x + 0.012, y, 0.007), look.outline());
            }
          }
          inside.fill(Paths.ellipse(x, shoulders - 0.012, 0.052, 0.035), skin.darker(0.1));
        });
    if (outfit == Outfit.DRESS) {
      double waist = shoulders + 0.16;
      pen.stroke(
          Paths.curve(x - broad * 0.76, waist, x, waist + 0.012, x + broad * 0.76, waist),
          0.022,
          look.dark().darker(0.2));
    }
  }

  /** Where an arm bends: outwards, and so that both halves are about as long. */
  private static double[] elbow(double x, double y, double[] hand) {
    double half = 0.145;
    double dx = hand[0] - x;
    double dy = hand[1] - y;
    double squared = dx * dx + dy * dy;
    double out = Math.sqrt(Math.max(0.0004, half * half - squared / 4));
    double length = Math.sqrt(squared);
    int side = hand[0] > x ? 1 : -1;
    double middleX = (x + hand[0]) / 2;
    double middleY = (y + hand[1]) / 2;
    double turnX = -dy / length * side;
    double turnY = dx / length * side;
    // Of the two bends, the lower one; for a hanging arm, the outer one.
    double down = turnY + 0.3 * side * turnX > 0 ? 1 : -1;
    return new double[] {middleX + down * turnX * out, middleY + down * turnY * out};
  }

  private static Shape sleeve(double x, double y, double[] elbow, double[] hand) {
    return Paths.limb(x - Math.signum(hand[0] - x) * 0.022, y, 0.072, elbow[0], elbow[1], 0.06);
  }

  private Shape lowerSleeve(double[] elbow, double[] hand) {
    double share = shortSleeves ? 0.12 : 0.82;
    return Paths.limb(
        elbow[0],
        elbow[1],
        0.06,
        elbow[0] + (hand[0] - elbow[0]) * share,
        elbow[1] + (hand[1] - elbow[1]) * share,
        0.05);
  }

  private void drawHand(Pen pen, double[] elbow, double[] hand) {
    pen.drawJoined(
        skin,
        Paths.limb(elbow[0], elbow[1], 0.046, hand[0], hand[1], 0.04),
        Paths.circle(hand[0], hand[1], 0.029));
  }
}
