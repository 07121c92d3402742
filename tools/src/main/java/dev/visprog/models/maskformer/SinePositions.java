package dev.visprog.models.maskformer;

/**
 * Places of a map as sines and cosines of x and y (Vaswani et al. 2017, section 3.5; in two
 * directions Carion et al. 2020, appendix A.4).
 */
final class SinePositions {
  private static final double TEMPERATURE = 10_000;
  private static final float EPSILON = 1e-6f;

  private SinePositions() {}

  /**
   * The places of a map, row by row.
   *
   * @param channels a multiple of 4: the first half tells y, the second x
   * @return {@code (height · width, channels)}
   */
  static float[] of(int height, int width, int channels) {
    float[] rows = axis(height, channels / 2);
    float[] columns = axis(width, channels / 2);
    float[] all = new float[height * width * channels];
    int half = channels / 2;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int to = (y * width + x) * channels;
        System.arraycopy(rows, y * half, all, to, half);
        System.arraycopy(columns, x * half, all, to + half, half);
      }
    }
    return all;
  }

  /** Places along one axis, which is one turn long: {@code (length, channels)}. */
  private static float[] axis(int length, int channels) {
    float[] values = new float[length * channels];
    for (int i = 0; i < length; i++) {
      float turn = (i + 1) / (length + EPSILON) * (float) (2 * Math.PI);
      for (int c = 0; c < channels; c++) {
        int even = c - c % 2;
        float angle = turn / (float) Math.pow(TEMPERATURE, (double) even / channels);
        values[i * channels + c] = (float) (c % 2 == 0 ? Math.sin(angle) : Math.cos(angle));
      }
    }
    return values;
  }
}
