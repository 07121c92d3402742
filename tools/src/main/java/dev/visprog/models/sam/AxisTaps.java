package dev.visprog.models.sam;

/**
 * One axis of the way of a mask from its low resolution to the size of the picture: made as large
 * as what the network saw, cut to the part that the picture covers, and resized to the picture,
 * both times bilinearly as {@code torch.nn.functional.interpolate} does without aligned corners.
 * Each sample of the result is a sum of four samples of the beginning.
 */
final class AxisTaps {
  private static final int COUNT = 4;

  private final int[] places;
  private final float[] shares;

  /**
   * The sums.
   *
   * @param low samples of the mask
   * @param padded pixels of what the network saw
   * @param covered of them by the picture
   * @param size pixels of the picture
   */
  AxisTaps(int low, int padded, int covered, int size) {
    places = new int[COUNT * size];
    shares = new float[COUNT * size];
    for (int i = 0; i < size; i++) {
      float at = source(i, covered, size);
      int first = Math.min((int) at, covered - 1);
      int second = Math.min(first + 1, covered - 1);
      put(COUNT * i, first, 1 - (at - first), low, padded);
      put(COUNT * i + 2, second, at - first, low, padded);
    }
  }

  private void put(int tap, int pixel, float share, int low, int padded) {
    float at = source(pixel, low, padded);
    int first = Math.min((int) at, low - 1);
    places[tap] = first;
    places[tap + 1] = Math.min(first + 1, low - 1);
    shares[tap] = share * (1 - (at - first));
    shares[tap + 1] = share * (at - first);
  }

  /** Where the centre of a pixel lies among the centres of others. */
  private static float source(int pixel, int from, int to) {
    return Math.max(0, (pixel + 0.5f) * ((float) from / to) - 0.5f);
  }

  /** Which samples of the mask a pixel of the picture is made from: the first and the last. */
  int first(int pixel) {
    return places[COUNT * pixel];
  }

  int last(int pixel) {
    return places[COUNT * pixel + 3];
  }

  /** The sum for one pixel. */
  float sum(float[] samples, int pixel) {
    int tap = COUNT * pixel;
    return shares[tap] * samples[places[tap]]
        + shares[tap + 1] * samples[places[tap + 1]]
        + shares[tap + 2] * samples[places[tap + 2]]
        + shares[tap + 3] * samples[places[tap + 3]];
  }

  /**
   * The sums of whole rows for one pixel.
   *
   * @param samples row by row
   * @param row receives the sums from one column to another
   */
  void sumRows(float[] samples, int pixel, float[] row, int from, int to) {
    int tap = COUNT * pixel;
    int a = places[tap] * row.length;
    int b = places[tap + 1] * row.length;
    int c = places[tap + 2] * row.length;
    int d = places[tap + 3] * row.length;
    for (int x = from; x < to; x++) {
      row[x] =
          shares[tap] * samples[a + x]
              + shares[tap + 1] * samples[b + x]
              + shares[tap + 2] * samples[c + x]
              + shares[tap + 3] * samples[d + x];
    }
  }
}
