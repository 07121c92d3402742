package dev.visprog.tools.region;

import dev.visprog.value.Box;
import dev.visprog.value.Mask;
import dev.visprog.value.Region;

/** How far two regions cover the same place. */
final class Overlap {
  /** From this intersection over union on, two regions count as the same place. */
  static final double SAME_PLACE = 0.5;

  private Overlap() {}

  /**
   * Whether both cover the same place: by their masks when both have one (boxes of two things that
   * embrace are alike, their masks are not), else by their boxes.
   */
  static boolean samePlace(Region a, Region b) {
    Mask maskA = a.mask();
    Mask maskB = b.mask();
    double iou =
        maskA != null && maskB != null
            ? maskIou(a.box(), maskA, b.box(), maskB)
            : a.box().iou(b.box());
    return iou >= SAME_PLACE;
  }

  private static double maskIou(Box boxA, Mask maskA, Box boxB, Mask maskB) {
    Box shared = boxA.intersect(boxB);
    if (shared.isEmpty()) {
      return 0;
    }
    long both = 0;
    for (int y = shared.y0(); y < shared.y1(); y++) {
      for (int x = shared.x0(); x < shared.x1(); x++) {
        boolean inA = maskA.at(x - boxA.x0(), y - boxA.y0()) >= Mask.THRESHOLD;
        boolean inB = maskB.at(x - boxB.x0(), y - boxB.y0()) >= Mask.THRESHOLD;
        both += inA && inB ? 1 : 0;
      }
    }
    long either = maskA.area() + (long) maskB.area() - both;
    return either == 0 ? 0 : (double) both / either;
  }
}
