package dev.visprog.models.nn;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;

/**
 * A transformer layer that normalises before each half, as vision transformers do (Dosovitskiy et
 * al. 2021, equations 2 and 3).
 */
public record EncoderLayer(
    LayerNorm attentionNorm, SelfAttention attention, LayerNorm mlpNorm, Mlp mlp) {
  /**
   * Applies it.
   *
   * @param x {@code (B, T, C)}
   * @param tokens how many of the T are attended to
   * @param mask what is added to the scores; or null
   */
  NDArray apply(NDArray x, int tokens, @Nullable NDArray mask) {
    NDArray attended = attention.applyAdd(attentionNorm.apply(x), tokens, mask, x);
    return mlp.applyAdd(mlpNorm.apply(attended), attended);
  }
}
