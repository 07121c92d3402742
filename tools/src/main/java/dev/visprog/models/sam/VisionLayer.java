package dev.visprog.models.sam;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.nn.LayerNorm;
import dev.visprog.models.nn.Mlp;
import dev.visprog.models.nn.Parameters;

/** A transformer layer over a grid of patches, with a norm before each half. */
final class VisionLayer {
  private final LayerNorm attentionNorm;
  private final GridAttention attention;
  private final LayerNorm mlpNorm;
  private final Mlp mlp;

  /**
   * With the weights of {@code p}.
   *
   * @param layer which it is, from 0
   */
  VisionLayer(Parameters p, VisionConfig config, int layer) {
    int width = config.width();
    attentionNorm = new LayerNorm(p.in("layer_norm1"), width, config.epsilon());
    attention = new GridAttention(p.in("attn"), config, config.reach(layer));
    mlpNorm = new LayerNorm(p.in("layer_norm2"), width, config.epsilon());
    mlp = new Mlp(p.in("mlp.lin1"), p.in("mlp.lin2"), width, config.hidden(), config.activation());
  }

  /**
   * Applies it.
   *
   * @param x {@code (B, grid, grid, C)}
   */
  NDArray apply(NDArray x) {
    NDArray attended = attention.applyAdd(attentionNorm.apply(x), x);
    return mlp.applyAdd(mlpNorm.apply(attended), attended);
  }
}
