package dev.visprog.models.detection;

import java.util.List;

/**
 * Where a box lies by all that say so: the mean of the boxes that lie on it, each with the weight
 * of its score (Gidaris and Komodakis 2015, section 4.2). What several boxes get wrong in different
 * directions is right in their mean.
 */
public final class BoxVoting {
  private BoxVoting() {}

  /**
   * A box after the vote.
   *
   * @param kept its score and label stay as they are
   * @param all those that may vote, itself among them
   * @param threshold the intersection over union from which one does, 0 to 1
   */
  public static Detection of(Detection kept, List<Detection> all, double threshold) {
    double weights = 0;
    double[] sums = new double[4];
    for (Detection each : all) {
      if (each.equals(kept) || each.iou(kept) > threshold) {
        weights += each.score();
        sums[0] += each.score() * each.x0();
        sums[1] += each.score() * each.y0();
        sums[2] += each.score() * each.x1();
        sums[3] += each.score() * each.y1();
      }
    }
    return weights > 0 && weights < Double.POSITIVE_INFINITY
        ? new Detection(
            kept.score(),
            kept.label(),
            (float) (sums[0] / weights),
            (float) (sums[1] / weights),
            (float) (sums[2] / weights),
            (float) (sums[3] / weights))
        : kept;
  }
}
