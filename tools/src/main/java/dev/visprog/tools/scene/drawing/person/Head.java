package dev.visprog.tools.scene.drawing.person;

import dev.visprog.tools.scene.Wearable;
import dev.visprog.tools.scene.drawing.Blend;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Paths;
import dev.visprog.tools.scene.drawing.Pen;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Set;

/**
 * A head seen from the front. Its own coordinates have their origin in the middle of the face; the
 * face reaches from -1, where it meets the hair, to 1, the chin.
 */
final class Head {
  /** Left and right end of the face. */
  static final double FACE_HALF_WIDTH = 0.86;

  /** Upper end of the face that is seen under the hair. */
  static final double FACE_TOP = -0.78;

  /** Lower end of the face. */
  static final double FACE_BOTTOM = 1;

  private static final List<Ink> SKINS =
      List.of(
          Ink.of(0xFBD9BD),
          Ink.of(0xF3C39B),
          Ink.of(0xE0A878),
          Ink.of(0xC68A5A),
          Ink.of(0x9C6540),
          Ink.of(0x70452B));

  private final Ink skin;
  private final Ink line;
  private final Hair hair;
  private final Expression expression;
  private final boolean glasses;
  private final boolean roundGlasses;
  private final boolean hatted;
  private final Hat hat;

  /**
   * Chooses a head.
   *
   * @param hatInk colour of the hat, if there is one
   */
  Head(Chance chance, Set<Wearable> wears, Ink hatInk) {
    skin = chance.oneOf(SKINS);
    line = skin.darker(0.66);
    glasses = wears.contains(Wearable.GLASSES);
    hatted = wears.contains(Wearable.HAT);
    roundGlasses = chance.yes(0.5);
    hair = Hair.chosen(chance, skin);
    expression = chance.oneOf(Expression.values());
    hat = new Hat(chance, hatInk);
  }

  Ink skin() {
    return skin;
  }

  /** How far the head reaches above its origin. */
  double top() {
    return hatted ? hat.top() : hair.top();
  }

  /** How far the head reaches below its origin. */
  double bottom() {
    return Math.max(FACE_BOTTOM, hair.bottom());
  }

  /** How far the head reaches to either side. */
  double halfWidth() {
    return Math.max(hair.halfWidth(), hatted ? hat.halfWidth() : 0);
  }

  /** What hangs behind neck and shoulders; drawn before the body. */
  void drawBehind(Pen pen) {
    hair.drawBehind(pen);
  }

  void draw(Pen pen) {
    Pen soft = pen.withOutline(line);
    for (int side = -1; side <= 1; side += 2) {
      soft.draw(Paths.ellipse(side * 0.86, 0.1, 0.15, 0.2), skin.darker(0.08));
    }
    Path2D face = face();
    soft.draw(face, Blend.round(-0.25, -0.3, 1.7, skin.lighter(0.16), skin.darker(0.12)));
    pen.within(face, inside -> hair.drawBeard(inside));
    drawCheeks(pen);
    expression.draw(soft, skin, hair.ink());
    if (!hatted) {
      hair.draw(pen);
    } else {
      hair.drawUnderHat(pen);
      hat.draw(pen);
    }
    if (glasses) {
      drawGlasses(pen);
    }
  }

  private void drawCheeks(Pen pen) {
    Ink blush = Ink.of(0xE8636B);
    for (int side = -1; side <= 1; side += 2) {
      pen.fill(
          Paths.circle(side * 0.5, 0.36, 0.24),
          Blend.round(side * 0.5, 0.36, 0.24, blush.alpha(0.42), blush.alpha(0)));
    }
  }

  private void drawGlasses(Pen pen) {
    Ink frame = Ink.of(0x1F2230);
    double width = Math.max(0.085, pen.line() * 0.9);
    for (int side = -1; side <= 1; side += 2) {
      double x = side * Expression.EYE_X;
      Path2D lens =
          roundGlasses
              ? Paths.circle(x, Expression.EYE_Y, 0.29)
              : Paths.roundBox(
                  x - 0.3, Expression.EYE_Y - 0.24, x + 0.3, Expression.EYE_Y + 0.24, 0.1);
      pen.fill(lens, Ink.of(0xDDF1FF).alpha(0.22));
      pen.stroke(
          Paths.polyline(x - 0.1, Expression.EYE_Y + 0.14, x + 0.12, Expression.EYE_Y - 0.14),
          0.05,
          Ink.WHITE.alpha(0.45));
      pen.stroke(lens, width, frame);
      pen.stroke(
          Paths.polyline(side * 0.62, Expression.EYE_Y - 0.03, side * 0.84, -0.06), width, frame);
    }
    pen.stroke(Paths.curve(-0.07, 0.0, 0, -0.04, 0.07, 0.0), width, frame);
  }

  static Path2D face() {
    return Paths.blob(
        0, -1, 0.46, -0.9, 0.76, -0.58, 0.84, 0, 0.76, 0.46, 0.46, 0.86, 0, 1, -0.46, 0.86, -0.76,
        0.46, -0.84, 0, -0.76, -0.58, -0.46, -0.9);
  }
}
