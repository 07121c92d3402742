package dev.visprog.models.diffusion.vae;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.diffusion.block.Chain;
import dev.visprog.models.nn.GroupNorm;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Parameters;
import dev.visprog.models.nn.SelfAttention;

/**
 * Attention of the places of a feature map to each other, with one head. Tensors {@code group_norm
 * to_q to_k to_v to_out.0}, or as the first published files call them, {@code group_norm query key
 * value proj_attn}.
 */
final class PlaceAttention {
  private final GroupNorm norm;
  private final SelfAttention attention;

  PlaceAttention(Parameters p, int width, int groups, double epsilon) {
    norm = new GroupNorm(p.in("group_norm"), groups, width, epsilon);
    boolean old = p.has("query.weight");
    attention =
        new SelfAttention(
            p,
            old
                ? Linear.joined(p, width, width, "query", "key", "value")
                : Linear.joined(p, width, width, "to_q", "to_k", "to_v"),
            Linear.of(p.in(old ? "proj_attn" : "to_out.0"), width, width),
            1);
  }

  /**
   * Applies it.
   *
   * @param x {@code (B, C, H, W)}
   */
  NDArray apply(NDArray x) {
    Shape shape = x.getShape();
    NDArray tokens = Chain.next(norm.apply(x), PlaceAttention::tokens);
    int places = Math.toIntExact(tokens.getShape().get(1));
    NDArray attended =
        Chain.next(tokens, each -> attention.applyAdd(each, places, null, tokens(x)));
    return Chain.next(attended, each -> each.transpose(0, 2, 1).reshape(shape));
  }

  /** {@code (B, C, H, W)} to {@code (B, H W, C)}. */
  private static NDArray tokens(NDArray x) {
    Shape shape = x.getShape();
    return x.reshape(shape.get(0), shape.get(1), -1).transpose(0, 2, 1);
  }
}
