package dev.visprog.trace;

import dev.visprog.value.Mask;
import java.util.List;

/** Follows the edge of a mask. */
final class Outline {
  private Outline() {}

  /**
   * Closed polygons along the pixel edges between inside and outside, to be filled by the even-odd
   * rule.
   *
   * @param x0 horizontal place of the mask's left edge, added to every x
   * @param y0 vertical place of the mask's upper edge, added to every y
   */
  static List<List<Integer>> around(Mask mask, int x0, int y0) {
    throw new AssertionError("written next: " + mask + x0 + y0);
  }
}
