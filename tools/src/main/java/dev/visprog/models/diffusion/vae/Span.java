package dev.visprog.models.diffusion.vae;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The part of an axis that a tile covers, and how much the tile counts there. */
final class Span {
  private final int start;
  private final int length;
  private final float[] weights;

  private Span(int start, int length, float[] weights) {
    this.start = start;
    this.length = length;
    this.weights = weights;
  }

  /**
   * Tiles for a whole axis, spread evenly.
   *
   * @param size of the axis
   * @param factor how many places of the result one place stands for
   */
  static List<Span> cover(int size, Tiles tiles, int factor) {
    if (size <= tiles.side()) {
      float[] weights = new float[size * factor];
      Arrays.fill(weights, 1);
      return List.of(new Span(0, size, weights));
    }
    int count = count(size - tiles.overlap(), tiles.side() - tiles.overlap());
    double[] sums = new double[size * factor];
    double[][] raw = new double[count][];
    int[] starts = new int[count];
    for (int i = 0; i < count; i++) {
      starts[i] = (int) Math.round((double) i * (size - tiles.side()) / (count - 1));
      raw[i] = ramps(tiles, factor, i > 0, i < count - 1);
      for (int k = 0; k < raw[i].length; k++) {
        sums[starts[i] * factor + k] += raw[i][k];
      }
    }
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      float[] weights = new float[raw[i].length];
      for (int k = 0; k < weights.length; k++) {
        weights[k] = (float) (raw[i][k] / sums[starts[i] * factor + k]);
      }
      spans.add(new Span(starts[i], tiles.side(), weights));
    }
    return spans;
  }

  private static int count(int length, int stride) {
    return (length + stride - 1) / stride;
  }

  /** 1 in the middle, falling towards ends that another tile lies over. */
  private static double[] ramps(Tiles tiles, int factor, boolean rises, boolean falls) {
    int length = tiles.side() * factor;
    double ramp = (double) tiles.overlap() * factor;
    double[] weights = new double[length];
    for (int k = 0; k < length; k++) {
      double left = rises ? (k + 0.5) / ramp : 1;
      double right = falls ? (length - k - 0.5) / ramp : 1;
      weights[k] = Math.min(1, Math.min(left, right));
    }
    return weights;
  }

  /** The first place. */
  int start() {
    return start;
  }

  /** How many places of the result it covers. */
  int resultLength() {
    return weights.length;
  }

  /** How much it counts at a place of the result; that of all tiles together is 1. */
  float weight(int place) {
    return weights[place];
  }

  /** The places as a slice, each of them {@code factor} values long. */
  String slice(int factor) {
    return start * factor + ":" + (start + length) * factor;
  }
}
