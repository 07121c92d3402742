package dev.visprog.models.nn;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.Products;
import org.jspecify.annotations.Nullable;

/** The attention half of a transformer layer (Vaswani et al. 2017, section 3.2). */
public final class SelfAttention {
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
  public SelfAttention(Parameters p, Linear qkv, Linear out, int heads) {
    this.products = p.runtime().products();
    this.qkv = qkv;
    this.out = out;
    this.heads = heads;
  }

  /**
   * Applies it and adds the result to {@code residual}.
   *
   * @param x {@code (B, T, C)}
   * @param tokens the number of tokens that are attended to; those behind them are padding
   * @param mask what is added to the scores, broadcast to {@code (B, heads, T, tokens)}; or null
   */
  public NDArray applyAdd(NDArray x, int tokens, @Nullable NDArray mask, NDArray residual) {
    return products.selfAttention(x, qkv.weights(), out.weights(), heads, tokens, residual, mask);
  }
}
