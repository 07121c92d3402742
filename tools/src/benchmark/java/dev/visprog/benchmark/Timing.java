package dev.visprog.benchmark;

import java.util.List;

/**
 * How long a contestant took.
 *
 * @param accepted seconds of the samples that count
 * @param taken how many samples there were altogether
 * @param output what it gave
 */
public record Timing(String name, List<Double> accepted, int taken, float[] output) {
  /** The median in seconds; not a number where nothing was accepted. */
  public double median() {
    if (accepted.isEmpty()) {
      return Double.NaN;
    }
    double[] sorted = accepted.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** The shortest in seconds; not a number where nothing was accepted. */
  public double best() {
    return accepted.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
  }

  /** How much the output points where another does, 1 at most. */
  public double cosine(float[] other) {
    double product = 0;
    double own = 0;
    double others = 0;
    for (int i = 0; i < output.length; i++) {
      product += (double) output[i] * other[i];
      own += (double) output[i] * output[i];
      others += (double) other[i] * other[i];
    }
    return product / Math.sqrt(own * others);
  }
}
