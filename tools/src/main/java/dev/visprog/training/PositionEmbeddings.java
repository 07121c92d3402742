package dev.visprog.training;

import dev.visprog.models.checkpoint.TensorFile;
import java.util.Arrays;

/**
 * Embeddings of the places of a vision transformer, made to fit pictures of another size
 * (Dosovitskiy et al. 2021, section 3.2: "2D interpolation of the pre-trained position
 * embeddings").
 */
public final class PositionEmbeddings {
  private PositionEmbeddings() {}

  /**
   * A table for another grid, interpolated between the centres of patches.
   *
   * @param table {@code (1 + g · g, C)} or {@code (1, 1 + g · g, C)}: first the class token, which
   *     is kept, then the patches of a square, row by row
   * @param grid patches in a row and in a column of the new table
   * @return of the same number of dimensions
   * @throws IllegalArgumentException if the table is not one of a square
   */
  public static TensorFile.Tensor resized(TensorFile.Tensor table, int grid) {
    long[] shape = table.shape().clone();
    int last = shape.length - 1;
    long places = last < 1 ? 0 : shape[last - 1];
    int old = (int) Math.round(Math.sqrt((double) (places - 1)));
    if (old < 1 || 1 + (long) old * old != places || (last == 2 && shape[0] != 1) || last > 2) {
      throw new IllegalArgumentException(
          "got position embeddings of shape %s, want a class token and the patches of a square"
              .formatted(Arrays.toString(table.shape())));
    }
    if (old == grid) {
      return table;
    }
    int width = (int) shape[last];
    float[] from = table.values();
    float[] to = new float[(1 + grid * grid) * width];
    System.arraycopy(from, 0, to, 0, width);
    for (int y = 0; y < grid; y++) {
      Between row = Between.of(y, grid, old);
      for (int x = 0; x < grid; x++) {
        Between column = Between.of(x, grid, old);
        for (int c = 0; c < width; c++) {
          double above = column.mix(from, width * (1 + row.before() * old) + c, width);
          double below = column.mix(from, width * (1 + row.after() * old) + c, width);
          to[width * (1 + y * grid + x) + c] = (float) (above + row.share() * (below - above));
        }
      }
    }
    shape[last - 1] = 1 + (long) grid * grid;
    return new TensorFile.Tensor(shape, to);
  }

  /** Two neighbours of the old grid, and how near to the second of them a place lies. */
  private record Between(int before, int after, double share) {
    static Between of(int place, int grid, int old) {
      double at = Math.max(0, Math.min(old - 1, (place + 0.5) * old / grid - 0.5));
      int before = (int) at;
      return new Between(before, Math.min(old - 1, before + 1), at - before);
    }

    double mix(float[] values, int start, int step) {
      double first = values[start + before * step];
      return first + share * (values[start + after * step] - first);
    }
  }
}
