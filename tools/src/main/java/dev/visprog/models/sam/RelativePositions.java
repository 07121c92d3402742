package dev.visprog.models.sam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.checkpoint.Weights;
import dev.visprog.models.nn.Parameters;

/**
 * How much a query likes keys that are some places further on, along one axis: one vector for each
 * distance, which the query is multiplied by (Li et al. 2022, "MViTv2", section 4.1: "decomposed
 * relative position embeddings").
 */
final class RelativePositions {
  private RelativePositions() {}

  /**
   * The vectors of all pairs of places.
   *
   * @param name of a tensor {@code (L, d)}, one row for each distance, the most negative first; a
   *     table of another length is stretched to {@code 2 side - 1} rows
   * @return {@code (side, side, d)}, query by key
   */
  static NDArray of(Parameters p, String name, int side, int width) {
    NDArray table = p.array(name, Weights.ANY, width);
    return p.computed(
        () ->
            p.runtime()
                .manager()
                .create(
                    pairs(stretched(table.toFloatArray(), width, 2 * side - 1), side, width),
                    new Shape(side, side, width)));
  }

  private static float[] pairs(float[] table, int side, int width) {
    float[] pairs = new float[side * side * width];
    for (int query = 0; query < side; query++) {
      for (int key = 0; key < side; key++) {
        int distance = query - key + side - 1;
        System.arraycopy(table, distance * width, pairs, (query * side + key) * width, width);
      }
    }
    return pairs;
  }

  /** Linear interpolation between the centres of rows, as for pictures. */
  static float[] stretched(float[] table, int width, int rows) {
    int given = table.length / width;
    if (given == rows) {
      return table;
    }
    float[] stretched = new float[rows * width];
    float scale = (float) given / rows;
    for (int row = 0; row < rows; row++) {
      float place = Math.max(0, (row + 0.5f) * scale - 0.5f);
      int low = Math.min((int) place, given - 1);
      int high = Math.min(low + 1, given - 1);
      float share = place - low;
      for (int i = 0; i < width; i++) {
        stretched[row * width + i] =
            (1 - share) * table[low * width + i] + share * table[high * width + i];
      }
    }
    return stretched;
  }
}
