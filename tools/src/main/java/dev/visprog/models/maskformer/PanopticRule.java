package dev.visprog.models.maskformer;

import java.util.Set;

/**
 * Which queries become segments of a panoptic segmentation.
 *
 * @param threshold the score, 0 to 1, that the class of a query must exceed
 * @param maskThreshold from which score times probability on a pixel counts as claimed by a query
 * @param overlap the share of its claimed pixels, 0 to 1, that a query must be the best one for,
 *     and more
 * @param fused labels whose segments are one, such as those of the sky
 */
public record PanopticRule(
    double threshold, double maskThreshold, double overlap, Set<Integer> fused) {
  /** Checks the numbers. */
  public PanopticRule {
    check("threshold", threshold);
    check("mask threshold", maskThreshold);
    check("overlap", overlap);
    fused = Set.copyOf(fused);
  }

  /** The numbers of the reference implementation. */
  public static PanopticRule fusing(Set<Integer> labels) {
    return new PanopticRule(0.5, 0.5, 0.8, labels);
  }

  private static void check(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("got %s %s, want 0 to 1".formatted(name, value));
    }
  }
}
