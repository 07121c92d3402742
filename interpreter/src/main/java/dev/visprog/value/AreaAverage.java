package dev.visprog.value;

import java.util.Arrays;

/**
 * Shrinks a picture: every new pixel is the mean of the area it covers, counting pixels that are
 * covered in part by that part. Nothing is skipped, so fine patterns turn grey instead of
 * flickering.
 */
public final class AreaAverage {
  private static final int CHANNELS = 3;

  private AreaAverage() {}

  /**
   * Fills {@code target} with a smaller {@code source}.
   *
   * @param source {@code (height, width, 3)} bytes
   * @param target {@code (newHeight, newWidth, 3)} bytes; neither side larger than before
   */
  public static void shrink(
      byte[] source, int width, int height, byte[] target, int newWidth, int newHeight) {
    float[] sum = new float[CHANNELS * newWidth];
    float[] next = new float[CHANNELS * newWidth];
    float[] row = new float[CHANNELS * newWidth];
    double rowsPerPixel = (double) height / newHeight;
    int j = 0;
    for (int y = 0; y < height; y++) {
      shrinkRow(source, y * width * CHANNELS, width, row, newWidth);
      double edge = j == newHeight - 1 ? height : (j + 1) * rowsPerPixel;
      float inside = (float) Math.min(1, edge - y);
      add(sum, row, inside);
      if (y + 1 < edge) {
        continue;
      }
      add(next, row, 1 - inside);
      store(sum, (float) (1 / rowsPerPixel), target, j * newWidth * CHANNELS);
      float[] done = sum;
      sum = next;
      next = done;
      Arrays.fill(next, 0);
      j++;
    }
  }

  /** Means of one row, so that each new pixel weighs 1. */
  private static void shrinkRow(byte[] source, int from, int width, float[] row, int newWidth) {
    Arrays.fill(row, 0);
    double pixelsPerPixel = (double) width / newWidth;
    float weight = (float) (1 / pixelsPerPixel);
    int i = 0;
    for (int x = 0; x < width; x++) {
      double edge = i == newWidth - 1 ? width : (i + 1) * pixelsPerPixel;
      float inside = (float) Math.min(1, edge - x);
      boolean last = x + 1 >= edge;
      for (int c = 0; c < CHANNELS; c++) {
        float value = (source[from + CHANNELS * x + c] & 0xff) * weight;
        row[CHANNELS * i + c] += value * inside;
        if (last && inside < 1) {
          row[CHANNELS * (i + 1) + c] += value * (1 - inside);
        }
      }
      i += last ? 1 : 0;
    }
  }

  private static void add(float[] sum, float[] row, float weight) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += row[i] * weight;
    }
  }

  private static void store(float[] sum, float weight, byte[] target, int at) {
    for (int i = 0; i < sum.length; i++) {
      target[at + i] = (byte) Math.min(255, Math.round(sum[i] * weight));
    }
  }
}
