package dev.visprog.tools.geometry;

import dev.visprog.value.Box;
import dev.visprog.value.Frame;
import dev.visprog.value.Region;
import java.util.Arrays;
import java.util.Optional;

/**
 * A half of a picture, by the name that programs give it. On a side with an odd number of pixels
 * the middle one belongs to both halves, so that neither is ever empty.
 */
public enum Half {
  TOP,
  BOTTOM,
  LEFT,
  RIGHT;

  /** The half that a program calls {@code name}, exactly so, in capitals. */
  public static Optional<Half> named(String name) {
    return Arrays.stream(values()).filter(half -> half.name().equals(name)).findFirst();
  }

  /** Whether {@code region} is a half of {@code frame}: labelled so, and exactly that box. */
  public static boolean isHalf(Region region, Frame frame) {
    return named(region.label()).filter(half -> half.box(frame).equals(region.box())).isPresent();
  }

  /** This half as a region, certain and labelled with its name. */
  public Region region(Frame frame) {
    return new Region(box(frame), 1, name(), null);
  }

  /** This half of the picture in {@code frame}, in pixels of that frame. */
  public Box box(Frame frame) {
    int width = frame.width();
    int height = frame.height();
    return switch (this) {
      case TOP -> new Box(0, 0, width, (height + 1) / 2);
      case BOTTOM -> new Box(0, height / 2, width, height);
      case LEFT -> new Box(0, 0, (width + 1) / 2, height);
      case RIGHT -> new Box(width / 2, 0, width, height);
    };
  }
}
