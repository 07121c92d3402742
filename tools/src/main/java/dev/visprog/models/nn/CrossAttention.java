package dev.visprog.models.nn;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.GradientTape;
import dev.visprog.models.engine.Ops;
import org.jspecify.annotations.Nullable;

/**
 * Attention of some tokens to others (Vaswani et al. 2017, section 3.2), of any widths: that of
 * queries may differ from that of keys, and the heads together may be narrower than both.
 */
public final class CrossAttention {
  private final Ops ops;
  private final Linear query;
  private final Linear key;
  private final Linear value;
  private final Linear out;
  private final int heads;

  /**
   * Puts it together.
   *
   * @param query the projection of what attends, to {@code heads · d}
   * @param key the projection of what is attended to, to {@code heads · d}
   * @param value the same
   * @param out the projection of what the heads give
   */
  public CrossAttention(
      Parameters p, Linear query, Linear key, Linear value, Linear out, int heads) {
    this.ops = p.runtime().ops();
    this.query = query;
    this.key = key;
    this.value = value;
    this.out = out;
    this.heads = heads;
  }

  /**
   * Applies it.
   *
   * @param queries what attends, {@code (B, Q, …)}
   * @param keys what is attended to, {@code (B, K, …)}
   * @param values the same, often without the positions that the keys have
   * @param mask what is added to the scores, broadcast to {@code (B, heads, Q, K)}; or null
   * @return {@code (B, Q, …)}
   */
  public NDArray apply(NDArray queries, NDArray keys, NDArray values, @Nullable NDArray mask) {
    return out.apply(context(queries, keys, values, mask));
  }

  /** As {@link #apply}, the result added to {@code residual}. */
  public NDArray applyAdd(
      NDArray queries, NDArray keys, NDArray values, @Nullable NDArray mask, NDArray residual) {
    return out.applyAdd(context(queries, keys, values, mask), residual);
  }

  /**
   * How much of its attention each query gives to each key.
   *
   * @return {@code (B, heads, Q, K)}
   */
  public NDArray shares(NDArray queries, NDArray keys) {
    NDArray each = Heads.split(query.apply(queries), heads);
    NDArray all = Heads.split(key.apply(keys), heads);
    double scale = 1 / Math.sqrt((double) each.getShape().get(3));
    return GradientTape.scaled(each.matMul(all.transpose(0, 1, 3, 2)), scale).softmax(3);
  }

  private NDArray context(NDArray queries, NDArray keys, NDArray values, @Nullable NDArray mask) {
    return Heads.joined(
        ops.attention(
            Heads.split(query.apply(queries), heads),
            Heads.split(key.apply(keys), heads),
            Heads.split(value.apply(values), heads),
            mask));
  }
}
