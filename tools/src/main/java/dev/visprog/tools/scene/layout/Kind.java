package dev.visprog.tools.scene.layout;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Size;
import java.util.List;

/**
 * What is usual for the things of a category.
 *
 * @param extent its usual size: the root of its frame's area, in roots of the picture's area
 * @param colours what colours it may have; those named twice are twice as likely
 */
record Kind(double extent, List<Colour> colours) {
  /** Small things are between these parts of the usual size… */
  static final double SMALL_FROM = 0.6;

  static final double SMALL_TO = 0.74;

  /** …large ones between these; no thing is in between. */
  static final double LARGE_FROM = 1.08;

  static final double LARGE_TO = 1.36;

  private static final List<Colour> ALL = List.of(Colour.values());
  private static final List<Colour> FUR =
      List.of(
          Colour.BROWN,
          Colour.BROWN,
          Colour.BLACK,
          Colour.BLACK,
          Colour.WHITE,
          Colour.WHITE,
          Colour.GRAY,
          Colour.ORANGE);
  private static final List<Colour> LEAVES =
      List.of(
          Colour.GREEN,
          Colour.GREEN,
          Colour.GREEN,
          Colour.ORANGE,
          Colour.YELLOW,
          Colour.PINK,
          Colour.RED);
  private static final List<Colour> PETALS =
      List.of(
          Colour.RED,
          Colour.ORANGE,
          Colour.YELLOW,
          Colour.BLUE,
          Colour.PURPLE,
          Colour.PINK,
          Colour.WHITE);
  private static final List<Colour> CAPS =
      List.of(
          Colour.RED,
          Colour.RED,
          Colour.BROWN,
          Colour.BROWN,
          Colour.WHITE,
          Colour.ORANGE,
          Colour.PURPLE,
          Colour.YELLOW,
          Colour.BLUE,
          Colour.PINK);
  private static final List<Colour> STARS =
      List.of(
          Colour.YELLOW,
          Colour.YELLOW,
          Colour.YELLOW,
          Colour.ORANGE,
          Colour.RED,
          Colour.WHITE,
          Colour.PINK,
          Colour.GREEN,
          Colour.BLUE,
          Colour.PURPLE,
          Colour.GRAY);
  private static final List<Colour> SCALES =
      List.of(
          Colour.ORANGE,
          Colour.ORANGE,
          Colour.RED,
          Colour.YELLOW,
          Colour.PURPLE,
          Colour.PINK,
          Colour.WHITE,
          Colour.BLACK,
          Colour.GREEN,
          Colour.BLUE,
          Colour.BROWN,
          Colour.GRAY);

  static Kind of(Category category) {
    return switch (category) {
      case PERSON -> new Kind(0.297, ALL);
      case FACE -> new Kind(0.242, List.of(Colour.RED, Colour.BLUE, Colour.GREEN, Colour.PURPLE));
      case DOG -> new Kind(0.209, FUR);
      case CAT -> new Kind(0.193, FUR);
      case HORSE -> new Kind(0.286, FUR);
      case BIRD -> new Kind(0.143, ALL);
      case FISH -> new Kind(0.154, SCALES);
      case CAR -> new Kind(0.22, ALL);
      case BUS -> new Kind(0.297, ALL);
      case BOAT -> new Kind(0.275, ALL);
      case PLANE -> new Kind(0.209, ALL);
      case BICYCLE -> new Kind(0.22, ALL);
      case TREE -> new Kind(0.33, LEAVES);
      case FLOWER -> new Kind(0.154, PETALS);
      case HOUSE -> new Kind(0.374, ALL);
      case BALL -> new Kind(0.121, ALL);
      case CUP -> new Kind(0.127, ALL);
      case BOTTLE -> new Kind(0.143, ALL);
      case UMBRELLA -> new Kind(0.242, ALL);
      case KITE -> new Kind(0.198, ALL);
      case CHAIR -> new Kind(0.22, ALL);
      case TABLE -> new Kind(0.242, ALL);
      case STAR -> new Kind(0.132, STARS);
      case BALLOON -> new Kind(0.182, ALL);
      case MUSHROOM -> new Kind(0.143, CAPS);
    };
  }

  /** The smallest and largest factor of a size. */
  static double[] factors(Size size) {
    return size == Size.SMALL
        ? new double[] {SMALL_FROM, SMALL_TO}
        : new double[] {LARGE_FROM, LARGE_TO};
  }
}
