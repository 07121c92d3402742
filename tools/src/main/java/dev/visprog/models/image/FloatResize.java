package dev.visprog.models.image;

/**
 * Resizes a plane of floats to the same values as Pillow does in its mode F: sums in double
 * precision, rounded to float after the rows and again after the columns.
 */
public final class FloatResize {
  private FloatResize() {}

  /**
   * Resizes a plane.
   *
   * @param plane {@code (inHeight, inWidth)}
   * @return {@code (height, width)}
   */
  public static float[] resize(
      float[] plane, int inWidth, int inHeight, int width, int height, Resampling filter) {
    if (inWidth < 1 || inHeight < 1 || plane.length != (long) inWidth * inHeight) {
      throw new IllegalArgumentException(
          "got %d values, want %d×%d".formatted(plane.length, inWidth, inHeight));
    }
    if (filter == Resampling.NEAREST) {
      return nearest(plane, inWidth, inHeight, width, height);
    }
    float[] wide = plane;
    if (inWidth != width) {
      wide = new float[Math.multiplyExact(inHeight, width)];
      AxisWeights across = AxisWeights.of(inWidth, width, filter, 0, width);
      for (int y = 0; y < inHeight; y++) {
        for (int x = 0; x < width; x++) {
          wide[y * width + x] = sum(plane, y * inWidth + across.first(x), 1, across, x);
        }
      }
    }
    if (inHeight == height) {
      return wide.clone();
    }
    AxisWeights down = AxisWeights.of(inHeight, height, filter, 0, height);
    float[] out = new float[Math.multiplyExact(height, width)];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        out[y * width + x] = sum(wide, down.first(y) * width + x, width, down, y);
      }
    }
    return out;
  }

  private static float sum(float[] in, int from, int step, AxisWeights axis, int pixel) {
    double[] weights = axis.weights();
    double sum = 0;
    int i = from;
    int end = axis.at(pixel) + axis.count(pixel);
    for (int k = axis.at(pixel); k < end; k++, i += step) {
      sum += in[i] * weights[k];
    }
    return (float) sum;
  }

  private static float[] nearest(float[] plane, int inWidth, int inHeight, int width, int height) {
    int[] columns = NearestPixels.of(inWidth, width, 0, width);
    int[] rows = NearestPixels.of(inHeight, height, 0, height);
    float[] out = new float[Math.multiplyExact(height, width)];
    int o = 0;
    for (int y : rows) {
      for (int x : columns) {
        out[o++] = plane[y * inWidth + x];
      }
    }
    return out;
  }
}
