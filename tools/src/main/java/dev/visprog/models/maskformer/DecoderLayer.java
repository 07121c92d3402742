package dev.visprog.models.maskformer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.nn.LayerNorm;
import dev.visprog.models.nn.Mlp;
import dev.visprog.models.nn.Parameters;

/**
 * A layer of the decoder of DETR (Carion et al. 2020, appendix A.3): queries see each other, then
 * the picture, then go through an MLP; each is normalised after.
 */
final class DecoderLayer {
  /** The reference has it fixed. */
  static final double EPSILON = 1e-5;

  private final QueryAttention self;
  private final QueryAttention cross;
  private final Mlp mlp;
  private final LayerNorm norm;

  DecoderLayer(Parameters p, MaskFormerConfig.Decoder config) {
    int width = config.width();
    self =
        new QueryAttention(p.in("self_attn"), p.in("self_attn_layer_norm"), width, config.heads());
    cross =
        new QueryAttention(
            p.in("encoder_attn"), p.in("encoder_attn_layer_norm"), width, config.heads());
    mlp = new Mlp(p.in("fc1"), p.in("fc2"), width, config.hidden(), config.activation());
    norm = new LayerNorm(p.in("final_layer_norm"), width, EPSILON);
  }

  /**
   * Applies it.
   *
   * @param x {@code (B, G Q, C)}
   * @param queries what tells the queries apart, {@code (G Q, C)}
   * @param groups G; queries see those of their group alone
   * @param picture {@code (B, K, C)}
   * @param places the picture with the places added, {@code (B, K, C)}
   */
  NDArray apply(NDArray x, NDArray queries, int groups, NDArray picture, NDArray places) {
    NDArray together = together(x, queries, groups);
    NDArray seen = cross.apply(together.add(queries), places, picture, together);
    return norm.apply(mlp.applyAdd(seen, seen));
  }

  /**
   * Where the queries look when it is applied: how much of its attention a head gives to each
   * place.
   *
   * @return {@code (B, heads, G Q, K)}
   */
  NDArray looks(NDArray x, NDArray queries, int groups, NDArray places) {
    return cross.shares(together(x, queries, groups).add(queries), places);
  }

  private NDArray together(NDArray x, NDArray queries, int groups) {
    Shape shape = x.getShape();
    Shape apart = new Shape(shape.get(0) * groups, shape.get(1) / groups, shape.get(2));
    NDArray placed = x.add(queries).reshape(apart);
    NDArray own = x.reshape(apart);
    return self.apply(placed, placed, own, own).reshape(shape);
  }
}
