package dev.visprog.models.image;

/**
 * Which pixels of a line make each pixel of the resized line, and how much of each: {@code
 * precompute_coeffs} of Pillow's {@code Resample.c}. Where the line gets shorter, the filter gets
 * wider, so that nothing is left out.
 */
final class AxisWeights {
  /** Fixed-point places: 8 bits of the sample and 2 of overshoot leave this many of 32. */
  static final int PRECISION_BITS = 32 - 8 - 2;

  private final int[] first;
  private final int[] count;
  private final int taps;
  private final double[] weights;

  private AxisWeights(int[] first, int[] count, int taps, double[] weights) {
    this.first = first;
    this.count = count;
    this.taps = taps;
    this.weights = weights;
  }

  /**
   * The weights for a part of the resized line.
   *
   * @param in pixels of the line
   * @param out pixels of the whole resized line
   * @param from first pixel of the part
   * @param length pixels of the part
   */
  static AxisWeights of(int in, int out, Resampling filter, int from, int length) {
    double scale = (double) in / out;
    double stretch = Math.max(1, scale);
    double support = filter.support() * stretch;
    int taps = (int) Math.min(in, 2 * Math.ceil(support) + 1);
    int[] first = new int[length];
    int[] count = new int[length];
    double[] weights = new double[Math.multiplyExact(length, taps)];
    for (int i = 0; i < length; i++) {
      double centre = (from + i + 0.5) * scale;
      int start = Math.max(0, (int) (centre - support + 0.5));
      int end = Math.min(in, (int) (centre + support + 0.5));
      first[i] = start;
      count[i] = end - start;
      double sum = 0;
      for (int k = 0; k < end - start; k++) {
        double weight = filter.weight((k + start - centre + 0.5) * (1 / stretch));
        weights[i * taps + k] = weight;
        sum += weight;
      }
      for (int k = 0; k < end - start && sum != 0; k++) {
        weights[i * taps + k] /= sum;
      }
    }
    return new AxisWeights(first, count, taps, weights);
  }

  int length() {
    return first.length;
  }

  /** The first pixel of the line that is part of pixel {@code i}. */
  int first(int i) {
    return first[i];
  }

  /** How many pixels of the line are part of pixel {@code i}. */
  int count(int i) {
    return count[i];
  }

  /** Where the weights of pixel {@code i} start. */
  int at(int i) {
    return i * taps;
  }

  /** The weights, which add up to 1 for each pixel. */
  double[] weights() {
    return weights;
  }

  /** The weights as multiples of 2^-{@link #PRECISION_BITS}, halves away from 0. */
  long[] fixedPoint() {
    long[] fixed = new long[weights.length];
    for (int i = 0; i < fixed.length; i++) {
      double scaled = weights[i] * (1 << PRECISION_BITS);
      fixed[i] = (long) (scaled < 0 ? scaled - 0.5 : scaled + 0.5);
    }
    return fixed;
  }
}
