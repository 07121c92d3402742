package dev.visprog.tools.scene.drawing.person;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Wearable;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Pen;
import dev.visprog.tools.scene.drawing.Sketch;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody standing, seen from the front. Places are in the coordinates of the {@link Sketch}.
 *
 * @param sketch draws the person
 * @param faceX middle of the face
 * @param faceY middle of the face
 * @param faceRadius half its height
 * @param handX the hand that holds something, or could
 * @param handY the hand that holds something, or could
 */
public record Person(
    Sketch sketch, double faceX, double faceY, double faceRadius, double handX, double handY) {
  private static final double ASPECT = 0.56;

  /** Half the width of a face, in halves of its height. */
  public static final double FACE_HALF_WIDTH = Head.FACE_HALF_WIDTH;

  /** Where a face begins under the hair, in halves of its height from its middle. */
  public static final double FACE_TOP = Head.FACE_TOP;

  /**
   * Chooses a person.
   *
   * @param look its colour is the clothes'
   * @param holds umbrella, balloon or ball; null for nothing
   */
  public static Person chosen(Look look, Set<Wearable> wears, @Nullable Category holds) {
    Chance chance = look.chance();
    Ink hatInk = chance.yes(0.5) ? look.dark() : Ink.of(0x3A3F4F);
    Head head = new Head(chance, wears, hatInk);
    Body body = new Body(chance, head.skin(), look);
    double radius = chance.between(0.108, 0.122);
    double middle = ASPECT / 2;
    double headY = radius * head.top() + 0.01;
    double shoulders = headY + radius * 1.16;
    double[] hand = hand(chance, holds, middle, shoulders);
    double[] other = {middle - chance.between(0.14, 0.18), chance.between(0.6, 0.63)};
    Sketch sketch =
        new Sketch(
            ASPECT,
            pen -> {
              Pen ofHead = pen.moved(middle, headY).scaled(radius);
              head.drawBehind(ofHead);
              body.draw(pen, middle, headY + radius * 0.8, shoulders, other, hand);
              head.draw(ofHead);
            });
    return new Person(sketch, middle, headY, radius, hand[0], hand[1]);
  }

  private static double[] hand(
      Chance chance, @Nullable Category holds, double middle, double shoulders) {
    if (holds == Category.UMBRELLA) {
      return new double[] {middle + chance.between(0.18, 0.21), shoulders + 0.07};
    }
    if (holds == Category.BALLOON) {
      return new double[] {middle + chance.between(0.19, 0.22), shoulders + 0.06};
    }
    if (holds == Category.BALL) {
      return new double[] {middle + chance.between(0.18, 0.2), shoulders + 0.19};
    }
    return chance.yes(0.3)
        ? new double[] {middle + chance.between(0.19, 0.22), shoulders - chance.between(0.02, 0.12)}
        : new double[] {middle + chance.between(0.14, 0.18), chance.between(0.6, 0.63)};
  }
}
