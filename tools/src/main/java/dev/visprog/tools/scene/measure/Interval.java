package dev.visprog.tools.scene.measure;

/**
 * Where the figure of all possible cases is likely to lie, in 95 of 100 measurements.
 *
 * @param low 0 to 1
 * @param high 0 to 1, not below {@code low}
 */
public record Interval(double low, double high) {
  /** The normal distribution has 95 % of its mass within so many standard deviations. */
  private static final double DEVIATIONS = 1.959964;

  /** Checks the order. */
  public Interval {
    if (!(low >= 0 && low <= high && high <= 1)) {
      throw new IllegalArgumentException("got %s to %s, want 0 to 1".formatted(low, high));
    }
  }

  /**
   * The interval of a share (Wilson 1927), which also holds for few cases and for shares of 0 and
   * 1; from 0 to 1 if there are no cases.
   *
   * @param right how many of the cases count
   */
  public static Interval wilson(int right, int cases) {
    if (right < 0 || right > cases) {
      throw new IllegalArgumentException("got %d of %d cases".formatted(right, cases));
    }
    if (cases == 0) {
      return new Interval(0, 1);
    }
    double share = (double) right / cases;
    double weight = DEVIATIONS * DEVIATIONS / cases;
    double centre = (share + weight / 2) / (1 + weight);
    double half =
        DEVIATIONS / (1 + weight) * Math.sqrt(share * (1 - share) / cases + weight / (4.0 * cases));
    return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
  }
}
