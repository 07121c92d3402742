package dev.visprog.models.image;

/**
 * Resizes rows, which is where the time goes, two at a time: the first in the lower halves of long
 * numbers and the second in the upper ones, so that one multiplication serves both. The halves of a
 * sum are the two sums, but for the 1 that the lower one borrows when it is negative.
 */
final class RowPairs {
  private static final long HALVES = PilResize.HALF | (long) PilResize.HALF << 32;

  private RowPairs() {}

  /**
   * Resizes some rows of a picture.
   *
   * @param out {@code (rows, length of the axis, channels)}
   */
  static void resize(Samples picture, int firstRow, int rows, AxisWeights across, byte[] out) {
    int channels = picture.channels();
    int stride = picture.width() * channels;
    int outStride = across.length() * channels;
    long[] weights = across.fixedPoint();
    long[] pair = new long[stride];
    for (int y = 0; y < rows; y += 2) {
      // The last of an odd number of rows is its own second.
      int second = Math.min(y + 1, rows - 1);
      pack(picture.data(), (firstRow + y) * stride, (firstRow + second) * stride, pair);
      if (channels == 3) {
        colours(pair, across, weights, out, y * outStride, second * outStride);
      } else {
        any(pair, channels, across, weights, out, y * outStride, second * outStride);
      }
    }
  }

  private static void pack(byte[] in, int first, int second, long[] pair) {
    for (int i = 0; i < pair.length; i++) {
      pair[i] = (in[first + i] & 0xff) | (long) (in[second + i] & 0xff) << 32;
    }
  }

  private static void any(
      long[] pair,
      int channels,
      AxisWeights across,
      long[] weights,
      byte[] out,
      int first,
      int second) {
    int o = 0;
    for (int x = 0; x < across.length(); x++) {
      int end = across.at(x) + across.count(x);
      for (int c = 0; c < channels; c++) {
        long sum = HALVES;
        int i = across.first(x) * channels + c;
        for (int k = across.at(x); k < end; k++, i += channels) {
          sum += weights[k] * pair[i];
        }
        put(sum, out, first + o, second + o);
        o++;
      }
    }
  }

  /** {@link #any} for three channels at once. */
  private static void colours(
      long[] pair, AxisWeights across, long[] weights, byte[] out, int first, int second) {
    int o = 0;
    for (int x = 0; x < across.length(); x++, o += 3) {
      int i = across.first(x) * 3;
      int end = across.at(x) + across.count(x);
      long sum0 = HALVES;
      long sum1 = HALVES;
      long sum2 = HALVES;
      for (int k = across.at(x); k < end; k++, i += 3) {
        long weight = weights[k];
        sum0 += weight * pair[i];
        sum1 += weight * pair[i + 1];
        sum2 += weight * pair[i + 2];
      }
      put(sum0, out, first + o, second + o);
      put(sum1, out, first + o + 1, second + o + 1);
      put(sum2, out, first + o + 2, second + o + 2);
    }
  }

  private static void put(long sum, byte[] out, int first, int second) {
    int lower = (int) sum;
    out[first] = PilResize.clip(lower);
    out[second] = PilResize.clip((int) ((sum - lower) >> 32));
  }
}
