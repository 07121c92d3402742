package dev.visprog.models.detection;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Of boxes that lie on each other, keeps the surest one: greedy non-maximum suppression, with the
 * order and the float arithmetic of {@code torchvision.ops.nms}.
 */
public final class NonMaximumSuppression {
  private NonMaximumSuppression() {}

  /**
   * Keeps boxes whatever their labels are.
   *
   * @param threshold the largest intersection over union, 0 to 1, of two boxes that are both kept
   * @return positions in the list, the surest first; of equal scores the first in the list first
   */
  public static List<Integer> keep(List<Detection> detections, double threshold) {
    return keep(detections, threshold, detection -> 0);
  }

  /** As {@link #keep}, but a box gives way only to boxes of its own label. */
  public static List<Integer> keepPerLabel(List<Detection> detections, double threshold) {
    return keep(detections, threshold, Detection::label);
  }

  private static List<Integer> keep(
      List<Detection> detections, double threshold, ToIntFunction<Detection> group) {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException("got threshold " + threshold + ", want 0 to 1");
    }
    Detection[] all = detections.toArray(Detection[]::new);
    SortedBoxes boxes = new SortedBoxes(all, threshold, group);
    // Scores that are no numbers come first, as with PyTorch. The sort is stable.
    return IntStream.range(0, all.length)
        .boxed()
        .sorted((a, b) -> Float.compare(all[b].score(), all[a].score()))
        .filter(boxes::keep)
        .toList();
  }
}
