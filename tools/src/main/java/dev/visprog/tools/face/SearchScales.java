package dev.visprog.tools.face;

import java.util.ArrayList;
import java.util.List;

/**
 * At which scales a picture is searched. YuNet sees faces from about 10 to 500 pixels. So one look
 * at the picture made small finds portraits, and a second, larger one finds faces from about 0.8 %
 * of its long side. Small pictures are enlarged for that: a face of 8 pixels scores 0.65 as it is
 * and 0.8 at twice the size.
 */
final class SearchScales {
  private static final double[] LONG_SIDES = {320, 1280};
  private static final double MOST_ENLARGED = 2;

  private SearchScales() {}

  /** Factors for a picture of this size, the smaller first, each once. */
  static List<Double> of(int width, int height) {
    List<Double> scales = new ArrayList<>();
    for (double side : LONG_SIDES) {
      double scale = Math.min(side / Math.max(width, height), MOST_ENLARGED);
      if (!scales.contains(scale)) {
        scales.add(scale);
      }
    }
    return scales;
  }
}
