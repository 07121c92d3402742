package dev.visprog.models.diffusion.vae;

import ai.djl.ndarray.NDArray;

/** The sum of tiles, each with its weights. */
final class Mosaic {
  private final int height;
  private final int width;
  private long batch;
  private long channels;
  private float[] values = {};

  Mosaic(int height, int width) {
    this.height = height;
    this.width = width;
  }

  /**
   * Adds a tile.
   *
   * @param tile {@code (B, D, row.length, column.length)}, both lengths times the factor
   */
  void add(NDArray tile, Span row, Span column, int factor) {
    if (values.length == 0) {
      batch = tile.getShape().get(0);
      channels = tile.getShape().get(1);
      values = new float[Math.toIntExact(batch * channels * height * width)];
    }
    float[] part = tile.toFloatArray();
    int rows = row.resultLength();
    int columns = column.resultLength();
    for (int plane = 0; plane < batch * channels; plane++) {
      for (int y = 0; y < rows; y++) {
        int to = (plane * height + row.start() * factor + y) * width + column.start() * factor;
        int from = (plane * rows + y) * columns;
        for (int x = 0; x < columns; x++) {
          values[to + x] += row.weight(y) * column.weight(x) * part[from + x];
        }
      }
    }
  }

  float[] values() {
    return values;
  }

  /** {@code (B, D, height, width)}. */
  long[] shape() {
    return new long[] {batch, channels, height, width};
  }
}
