package dev.visprog.models.detection;

import java.util.Comparator;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Boxes by group and left edge, so that those which can lie on one are near it; edge by edge in
 * arrays, because looking through them is all the work.
 */
final class SortedBoxes {
  private final double threshold;
  private final int[] rank;
  private final int[] group;
  private final float[] x0;
  private final float[] y0;
  private final float[] x1;
  private final float[] y1;
  private final float[] area;
  private final boolean[] suppressed;

  SortedBoxes(Detection[] boxes, double threshold, ToIntFunction<Detection> groups) {
    this.threshold = threshold;
    int size = boxes.length;
    rank = new int[size];
    group = new int[size];
    x0 = new float[size];
    y0 = new float[size];
    x1 = new float[size];
    y1 = new float[size];
    area = new float[size];
    suppressed = new boolean[size];
    int[] order =
        IntStream.range(0, size)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(i -> groups.applyAsInt(boxes[i]))
                    .thenComparing(i -> boxes[i].x0()))
            .mapToInt(i -> i)
            .toArray();
    for (int r = 0; r < size; r++) {
      Detection box = boxes[order[r]];
      rank[order[r]] = r;
      group[r] = groups.applyAsInt(box);
      x0[r] = box.x0();
      y0[r] = box.y0();
      x1[r] = box.x1();
      y1[r] = box.y1();
      area[r] = (box.x1() - box.x0()) * (box.y1() - box.y0());
    }
  }

  /** Keeps a box, unless one that was kept before lies on it; then others give way to it. */
  boolean keep(int box) {
    int kept = rank[box];
    if (suppressed[kept]) {
      return false;
    }
    double reach = reach(x1[kept] - (double) x0[kept]);
    for (int r = kept - 1; r >= 0 && isNear(kept, r, reach); r--) {
      suppressed[r] |= isOn(kept, r);
    }
    for (int r = kept + 1; r < suppressed.length && isNear(kept, r, reach); r++) {
      suppressed[r] |= isOn(kept, r);
    }
    return true;
  }

  /**
   * How far left edges can be from each other. Intersection over union is at most that of the
   * widths alone. Where that is above t, the union of the widths is below w / t, and the left edges
   * are at most the part (1 - t) of it apart. A little more, for what rounding does.
   */
  private double reach(double width) {
    double t = threshold * (1 - 1e-4);
    return t > 0 ? width * (1 - t) / t : Double.POSITIVE_INFINITY;
  }

  private boolean isNear(int kept, int r, double reach) {
    return group[r] == group[kept] && !(Math.abs(x0[r] - (double) x0[kept]) > reach);
  }

  private boolean isOn(int a, int b) {
    float width = Math.min(x1[a], x1[b]) - Math.max(x0[a], x0[b]);
    float height = Math.min(y1[a], y1[b]) - Math.max(y0[a], y0[b]);
    if (!(width > 0 && height > 0)) {
      return false;
    }
    float shared = width * height;
    // A quotient of floats, compared as a double.
    return shared / (area[a] + area[b] - shared) > threshold;
  }
}
