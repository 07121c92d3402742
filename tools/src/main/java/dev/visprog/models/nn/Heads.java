package dev.visprog.models.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/** The heads of attention: parts of the width that are compared each on its own. */
public final class Heads {
  private Heads() {}

  /**
   * The heads of a projection.
   *
   * @param x {@code (B, T, heads · d)}
   * @return {@code (B, heads, T, d)}
   */
  public static NDArray split(NDArray x, int heads) {
    Shape shape = x.getShape();
    return x.reshape(shape.get(0), shape.get(1), heads, -1).transpose(0, 2, 1, 3);
  }

  /**
   * Heads side by side again.
   *
   * @param x {@code (B, heads, T, d)}
   * @return {@code (B, T, heads · d)}
   */
  public static NDArray joined(NDArray x) {
    Shape shape = x.getShape();
    return x.transpose(0, 2, 1, 3).reshape(shape.get(0), shape.get(2), -1);
  }
}
