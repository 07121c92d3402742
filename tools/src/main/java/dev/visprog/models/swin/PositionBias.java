package dev.visprog.models.swin;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.engine.Scope;
import dev.visprog.models.nn.Parameters;

/**
 * What is added to the scores of two tokens of a window, by where they are to each other (Liu et
 * al. 2021, equation 4).
 */
final class PositionBias {
  private PositionBias() {}

  /**
   * From the tensor {@code relative_position_bias_table ((2 w - 1)², heads)}.
   *
   * @param window w
   * @return {@code (1, heads, w², w²)}, which lives as long as the network
   */
  static NDArray of(Parameters p, int window, int heads) {
    int offsets = 2 * window - 1;
    int tokens = window * window;
    NDArray table = p.array("relative_position_bias_table", (long) offsets * offsets, heads);
    return p.computed(
        () ->
            Scope.result(
                () -> {
                  NDArray index = p.runtime().manager().create(index(window));
                  return p.runtime()
                      .ops()
                      .gatherRows(
                          table, index, StageWindows.ids(p.runtime().manager(), new long[0]))
                      .transpose()
                      .reshape(new Shape(1, heads, tokens, tokens))
                      .add(0); // A copy through which gradients go.
                }));
  }

  /** For each query and key the row of the table. */
  private static long[] index(int window) {
    int offsets = 2 * window - 1;
    int tokens = window * window;
    long[] index = new long[tokens * tokens];
    for (int query = 0; query < tokens; query++) {
      for (int key = 0; key < tokens; key++) {
        int down = query / window - key / window + window - 1;
        int right = query % window - key % window + window - 1;
        index[query * tokens + key] = (long) down * offsets + right;
      }
    }
    return index;
  }
}
