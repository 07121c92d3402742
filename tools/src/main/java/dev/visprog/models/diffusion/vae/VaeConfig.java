package dev.visprog.models.diffusion.vae;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.diffusion.block.ResidualBlock;
import dev.visprog.models.diffusion.block.StageLists;
import java.util.Collections;
import java.util.List;

/**
 * The sizes of an autoencoder, as {@code AutoencoderKL} of diffusers has them.
 *
 * @param picture channels of a picture
 * @param latent channels of what stands for it
 * @param widths channels of the stages, the one at full size first
 * @param layers of a stage on the way to latents; one more on the way back
 * @param groups of the norms
 * @param scale by what latents are multiplied, so that their variance is near 1
 * @param projectsMoments whether a convolution stands after the encoder
 * @param projectsLatents whether a convolution stands before the decoder
 */
public record VaeConfig(
    int picture,
    int latent,
    List<Integer> widths,
    int layers,
    int groups,
    double scale,
    boolean projectsMoments,
    boolean projectsLatents) {
  /** What norms add to a variance. */
  static final double EPSILON = 1e-6;

  private static final double SCALE = 0.18215;

  /** Reads it; what is left out has the default of the reference implementation. */
  public static VaeConfig of(Config config) throws CheckpointException {
    List<Integer> widths = StageLists.sizes(config, "block_out_channels", List.of(64));
    int groups = config.size("norm_num_groups", 32);
    if (widths.stream().anyMatch(width -> width % groups != 0)) {
      throw config.wrong("block_out_channels", widths + "", "multiples of " + groups);
    }
    checkBlocks(config, "down_block_types", "DownEncoderBlock2D", widths.size());
    checkBlocks(config, "up_block_types", "UpDecoderBlock2D", widths.size());
    String activation = config.text("act_fn", "silu");
    if (!activation.equals("silu") && !activation.equals("swish")) {
      throw config.wrong("act_fn", activation, "silu");
    }
    for (String key : List.of("shift_factor", "latents_mean", "latents_std")) {
      if (config.has(key)) {
        throw config.wrong(key, config.node(key).toString(), "null");
      }
    }
    if (!config.flag("mid_block_add_attention", true)) {
      throw config.wrong("mid_block_add_attention", "false", "true");
    }
    double scale = config.number("scaling_factor", SCALE);
    if (!(scale > 0)) {
      throw config.wrong("scaling_factor", scale + "", "a number above 0");
    }
    return new VaeConfig(
        config.size("in_channels", 3),
        config.size("latent_channels", 4),
        widths,
        config.layers("layers_per_block", 1),
        groups,
        scale,
        config.flag("use_quant_conv", true),
        config.flag("use_post_quant_conv", true));
  }

  private static void checkBlocks(Config config, String key, String known, int stages)
      throws CheckpointException {
    List<String> fallback = Collections.nCopies(stages, known);
    StageLists.blocks(config, key, fallback, List.of(known), stages);
  }

  /** How many places of a picture, in each direction, one place of latents stands for. */
  public int factor() {
    return 1 << (widths.size() - 1);
  }

  /** The sizes of a convolutional block. */
  ResidualBlock.Sizes block(int in, int out) {
    return new ResidualBlock.Sizes(in, out, groups, EPSILON, 0);
  }

  /** Channels of the smallest stage. */
  int smallest() {
    return widths.get(widths.size() - 1);
  }
}
