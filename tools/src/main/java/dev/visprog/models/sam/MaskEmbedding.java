package dev.visprog.models.sam;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.Activation;
import dev.visprog.models.engine.Ops;
import dev.visprog.models.nn.Parameters;

/** A mask that is given as a prompt, as maps that are added to what the picture became. */
final class MaskEmbedding {
  private final Ops ops;
  private final Activation activation;
  private final NDArray[] weights = new NDArray[3];
  private final NDArray[] biases = new NDArray[3];
  private final ChannelNorm[] norms = new ChannelNorm[2];

  /**
   * With the weights of {@code p}.
   *
   * @param width of what is given
   */
  MaskEmbedding(Parameters p, SamConfig.Prompts config, int width) {
    ops = p.runtime().ops();
    activation = config.activation();
    int few = config.maskChannels() / 4;
    int many = config.maskChannels();
    conv(p, 0, few, 1, 2);
    norms[0] = new ChannelNorm(p.in("layer_norm1"), few, config.epsilon());
    conv(p, 1, many, few, 2);
    norms[1] = new ChannelNorm(p.in("layer_norm2"), many, config.epsilon());
    conv(p, 2, width, many, 1);
  }

  private void conv(Parameters p, int i, int out, int in, int side) {
    Parameters conv = p.in("conv" + (i + 1));
    weights[i] = conv.array("weight", out, in, side, side);
    biases[i] = conv.array("bias", out);
  }

  /**
   * Embeds masks.
   *
   * @param masks {@code (B, 1, 4 grid, 4 grid)}, logits
   * @return {@code (B, width, grid, grid)}
   */
  NDArray apply(NDArray masks) {
    NDArray x = masks;
    for (int i = 0; i < norms.length; i++) {
      x = ops.conv2d(x, weights[i], biases[i], 2, 0, 1);
      x = ops.activate(norms[i].apply(x), activation);
    }
    return ops.conv2d(x, weights[2], biases[2], 1, 0, 1);
  }
}
