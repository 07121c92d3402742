package dev.visprog.models.image;

/**
 * Between which two pixels of a line each pixel of the resized line lies, by their centres; beyond
 * the outermost centres the line is mirrored.
 */
final class LinearPlaces {
  private final int[] lower;
  private final int[] upper;
  private final double[] weight;

  private LinearPlaces(int[] lower, int[] upper, double[] weight) {
    this.lower = lower;
    this.upper = upper;
    this.weight = weight;
  }

  static LinearPlaces of(int in, int out) {
    int[] lower = new int[out];
    int[] upper = new int[out];
    double[] weight = new double[out];
    double step = (double) in / out;
    for (int i = 0; i < out; i++) {
      double place = Math.abs((i + 0.5) * step - 0.5);
      int floor = (int) place;
      lower[i] = GaussianWeights.mirrored(floor, in);
      upper[i] = GaussianWeights.mirrored(floor + 1, in);
      weight[i] = place - floor;
    }
    return new LinearPlaces(lower, upper, weight);
  }

  int length() {
    return lower.length;
  }

  /** The pixel before. */
  int lower(int i) {
    return lower[i];
  }

  /** The pixel after. */
  int upper(int i) {
    return upper[i];
  }

  /** How much the pixel after counts, from 0 to 1. */
  double weight(int i) {
    return weight[i];
  }
}
