package dev.visprog.models.maskformer;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.Ops;
import dev.visprog.models.nn.LayerNorm;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Parameters;

/** Attention whose queries, keys and values come from three states, and a norm after it. */
final class QueryAttention {
  private final Ops ops;
  private final int heads;
  private final Linear query;
  private final Linear key;
  private final Linear value;
  private final Linear out;
  private final LayerNorm norm;

  QueryAttention(Parameters p, Parameters norm, int width, int heads) {
    ops = p.runtime().ops();
    this.heads = heads;
    query = Linear.of(p.in("q_proj"), width, width);
    key = Linear.of(p.in("k_proj"), width, width);
    value = Linear.of(p.in("v_proj"), width, width);
    out = Linear.of(p.in("out_proj"), width, width);
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
    NDArray context =
        ops.attention(
            byHead(query.apply(q)), byHead(key.apply(k)), byHead(value.apply(v)), null);
    NDArray joined = context.transpose(0, 2, 1, 3).reshape(residual.getShape());
    return norm.apply(out.applyAdd(joined, residual));
  }

  /** {@code (B, T, C)} to {@code (B, heads, T, d)}. */
  private NDArray byHead(NDArray x) {
    long batch = x.getShape().get(0);
    long tokens = x.getShape().get(1);
    return x.reshape(batch, tokens, heads, -1).transpose(0, 2, 1, 3);
  }
}
