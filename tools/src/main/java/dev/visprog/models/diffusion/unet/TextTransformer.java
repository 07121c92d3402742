package dev.visprog.models.diffusion.unet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.diffusion.block.Chain;
import dev.visprog.models.nn.GroupNorm;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Parameters;
import java.util.ArrayList;
import java.util.List;

/**
 * A transformer over the places of a feature map, which reads the text (Rombach et al. 2022,
 * section 3.3 and appendix E.2.1). Tensors {@code norm proj_in transformer_blocks.0 … proj_out}.
 */
final class TextTransformer {
  /** Not the one of the configuration. */
  private static final double EPSILON = 1e-6;

  private final GroupNorm norm;
  private final Linear in;
  private final List<TransformerLayer> layers = new ArrayList<>();
  private final Linear out;

  TextTransformer(Parameters p, UnetConfig config, UnetConfig.Stage stage) {
    int width = stage.width();
    norm = new GroupNorm(p.in("norm"), config.groups(), width, EPSILON);
    in = projection(p.in("proj_in"), width, config.linear());
    for (int i = 0; i < stage.depth(); i++) {
      layers.add(
          new TransformerLayer(
              p.in("transformer_blocks." + i), width, stage.heads(), config.text()));
    }
    out = projection(p.in("proj_out"), width, config.linear());
  }

  /** Both forms compute the same; only the tensors differ in shape. */
  private static Linear projection(Parameters p, int width, boolean linear) {
    return linear ? Linear.of(p, width, width) : Linear.ofPointwise(p, width, width);
  }

  /**
   * Applies it.
   *
   * @param x {@code (B, C, H, W)}
   * @param text {@code (B, T, D)}
   */
  NDArray apply(NDArray x, NDArray text) {
    Shape shape = x.getShape();
    NDArray state = Chain.next(norm.apply(x), each -> in.apply(tokens(each)));
    for (TransformerLayer layer : layers) {
      state = Chain.next(state, each -> layer.apply(each, text));
    }
    return Chain.next(state, each -> out.apply(each).transpose(0, 2, 1).reshape(shape).add(x));
  }

  /** {@code (B, C, H, W)} to {@code (B, H W, C)}. */
  private static NDArray tokens(NDArray x) {
    Shape shape = x.getShape();
    return x.reshape(shape.get(0), shape.get(1), -1).transpose(0, 2, 1);
  }
}
