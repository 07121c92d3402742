package dev.visprog.models.image;

/**
 * One side of a Gaussian bell, cut at four standard deviations, as SciPy's {@code ndimage} has it.
 */
final class GaussianWeights {
  private GaussianWeights() {}

  /**
   * The weights that smooth a line before every {@code factor}-th of its pixels is taken.
   *
   * @param factor how much shorter the line gets; at most 1 means not at all
   * @return the weight of the pixel itself and those of its neighbours by distance
   */
  static double[] forShrinkingBy(double factor) {
    double sigma = Math.max(0, (factor - 1) / 2);
    if (sigma <= 1e-15) {
      return new double[] {1};
    }
    double[] weights = new double[(int) (4 * sigma + 0.5) + 1];
    double sum = 0;
    for (int d = 0; d < weights.length; d++) {
      weights[d] = Math.exp(-0.5 / (sigma * sigma) * d * d);
      sum += d == 0 ? weights[d] : 2 * weights[d];
    }
    for (int d = 0; d < weights.length; d++) {
      weights[d] /= sum;
    }
    return weights;
  }

  /** A place on a line that is mirrored at its ends, about the middle of the last pixel. */
  static int mirrored(int place, int length) {
    if (length == 1) {
      return 0;
    }
    int period = 2 * length - 2;
    int within = Math.floorMod(place, period);
    return within < length ? within : period - within;
  }
}
