package dev.visprog.models.nn;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tensors as plain Java values. */
public final class Rows {
  private Rows() {}

  /**
   * The rows of the first axis.
   *
   * @param x {@code (B, …)}
   * @return B arrays, each with all the values of one row
   */
  public static List<float[]> of(NDArray x) {
    float[] values = x.toFloatArray();
    int count = Math.toIntExact(x.getShape().get(0));
    int width = count == 0 ? 0 : values.length / count;
    List<float[]> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      rows.add(Arrays.copyOfRange(values, i * width, (i + 1) * width));
    }
    return rows;
  }

  /** Each row divided by its length: {@code (B, C)}. */
  public static NDArray unit(NDArray x) {
    return x.div(x.square().sum(new int[] {-1}, true).sqrt());
  }
}
