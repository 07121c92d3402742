package dev.visprog.models.sam;

/**
 * Which masks of everything are kept.
 *
 * @param pointsPerSide points of the grid in a row and in a column, each of which is asked for
 * @param quality the least quality that the network has to expect, not included
 * @param stability the least intersection over union, included, of the masks that are cut a little
 *     above and a little below the usual threshold
 * @param offset of these thresholds, in logits
 * @param overlap the largest intersection over union of the boxes of two masks that are both kept
 */
public record AutomaticSettings(
    int pointsPerSide, double quality, double stability, double offset, double overlap) {
  private static final int MOST_POINTS = 256;

  /** Those of the reference implementation. */
  public static final AutomaticSettings REFERENCE = new AutomaticSettings(32, 0.88, 0.95, 1.0, 0.7);

  /** Checks them. */
  public AutomaticSettings {
    if (pointsPerSide < 1 || pointsPerSide > MOST_POINTS) {
      throw new IllegalArgumentException(
          "got %d points per side, want 1 to %d".formatted(pointsPerSide, MOST_POINTS));
    }
    if (Double.isNaN(quality) || Double.isNaN(stability)) {
      throw new IllegalArgumentException("got a threshold that is no number");
    }
    if (!(offset >= 0 && Double.isFinite(offset))) {
      throw new IllegalArgumentException("got offset " + offset + ", want 0 or more");
    }
    if (!(overlap >= 0 && overlap <= 1)) {
      throw new IllegalArgumentException("got overlap " + overlap + ", want 0 to 1");
    }
  }
}
