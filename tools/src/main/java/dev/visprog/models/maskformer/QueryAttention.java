package dev.visprog.models.maskformer;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.nn.CrossAttention;
import dev.visprog.models.nn.LayerNorm;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Parameters;

/** Attention of queries, and a norm after it. */
final class QueryAttention {
  private final CrossAttention attention;
  private final LayerNorm norm;

  QueryAttention(Parameters p, Parameters norm, int width, int heads) {
    attention =
        new CrossAttention(
            p,
            Linear.of(p.in("q_proj"), width, width),
            Linear.of(p.in("k_proj"), width, width),
            Linear.of(p.in("v_proj"), width, width),
            Linear.of(p.in("out_proj"), width, width),
            heads);
    this.norm = new LayerNorm(norm, width, DecoderLayer.EPSILON);
  }

  /**
   * Applies it.
   *
   * @param q {@code (B, Q, C)}
   * @param k {@code (B, K, C)}
   * @param v {@code (B, K, C)}
   * @param residual {@code (B, Q, C)}
   * @return {@code (B, Q, C)}
   */
  NDArray apply(NDArray q, NDArray k, NDArray v, NDArray residual) {
    return norm.apply(attention.applyAdd(q, k, v, null, residual));
  }

  /** How much of its attention each query gives to each key, {@code (B, heads, Q, K)}. */
  NDArray shares(NDArray q, NDArray k) {
    return attention.shares(q, k);
  }
}
