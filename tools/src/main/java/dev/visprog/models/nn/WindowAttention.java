package dev.visprog.models.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import dev.visprog.models.engine.Products;
import dev.visprog.models.engine.WindowRows;

/** The attention half of a transformer layer, tokens seeing those of their window alone. */
public final class WindowAttention {
  private final Products products;
  private final Linear qkv;
  private final Linear out;
  private final int heads;

  /**
   * Puts it together.
   *
   * @param qkv the projections to queries, keys and values in one: {@code (…, C)} to {@code (…, 3
   *     C)}
   * @param out the projection of what the heads give, {@code (…, C)} to {@code (…, C)}
   * @param heads how many; a divisor of C
   */
  public WindowAttention(Parameters p, Linear qkv, Linear out, int heads) {
    this.products = p.runtime().products();
    this.qkv = qkv;
    this.out = out;
    this.heads = heads;
  }

  /**
   * Applies it and adds the result to {@code residual}.
   *
   * @param x {@code (N, C)}
   * @param windows which rows share a window
   * @param masks for each group of windows what is added to the scores, {@code (1, heads, T, T)}
   * @param residual {@code (N, C)}
   */
  public NDArray applyAdd(NDArray x, WindowRows windows, NDList masks, NDArray residual) {
    return products.windowAttention(
        x, qkv.weights(), out.weights(), heads, windows, masks, residual);
  }
}
