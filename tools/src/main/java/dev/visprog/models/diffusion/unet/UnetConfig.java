package dev.visprog.models.diffusion.unet;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.diffusion.block.ResidualBlock;
import dev.visprog.models.diffusion.block.StageLists;
import java.util.ArrayList;
import java.util.List;

/**
 * The sizes of a denoising network, as {@code UNet2DConditionModel} of diffusers has them.
 *
 * @param in channels of what it is given: 9 for inpainting
 * @param out channels of what it says
 * @param stages on the way down, the first at full size
 * @param upAttends whether the stages on the way up attend to the text, the smallest first
 * @param layers of a stage on the way down; one more on the way up
 * @param text width of the tokens of the text
 * @param groups of the norms
 * @param epsilon of the norms
 * @param linear whether transformers begin and end with linear layers, not with convolutions
 * @param time how the time is written in numbers
 */
public record UnetConfig(
    int in,
    int out,
    List<Stage> stages,
    List<Boolean> upAttends,
    int layers,
    int text,
    int groups,
    double epsilon,
    boolean linear,
    TimeEmbedding.Waves time) {
  private static final int SIDE = 64;
  private static final List<Integer> WIDTHS = List.of(320, 640, 1280, 1280);
  private static final List<String> DOWN =
      List.of(
          "CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "DownBlock2D");
  private static final List<String> UP =
      List.of("UpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D");

  /**
   * One size of feature maps.
   *
   * @param width channels
   * @param attends whether its layers on the way down attend to the text
   * @param heads of attention; a divisor of the width
   * @param depth transformer layers after each convolutional block
   * @param side height and width that they have most often
   */
  public record Stage(int width, boolean attends, int heads, int depth, int side) {
    /** The same where layers attend to the text, or do not. */
    Stage with(boolean attending) {
      return new Stage(width, attending, heads, depth, side);
    }
  }

  /** Reads it; what is left out has the default of the reference implementation. */
  public static UnetConfig of(Config config) throws CheckpointException {
    refuseOthers(config);
    List<Integer> widths = StageLists.sizes(config, "block_out_channels", WIDTHS);
    int count = widths.size();
    List<Boolean> down = attends(StageLists.blocks(config, "down_block_types", DOWN, DOWN, count));
    List<Boolean> up = attends(StageLists.blocks(config, "up_block_types", UP, UP, count));
    // "attention_head_dim" holds the number of heads: a slip that published files rely on.
    String headsKey =
        config.has("num_attention_heads") ? "num_attention_heads" : "attention_head_dim";
    List<Integer> heads = StageLists.perStage(config, headsKey, 8, count);
    List<Integer> depths = StageLists.perStage(config, "transformer_layers_per_block", 1, count);
    int groups = config.size("norm_num_groups", 32);
    int side = config.node("sample_size").isInt() ? config.size("sample_size", SIDE) : SIDE;
    List<Stage> stages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int width = widths.get(i);
      if (width % groups != 0 || width % heads.get(i) != 0 || depths.get(i) > 100) {
        throw config.wrong(
            "block_out_channels",
            widths.toString(),
            "multiples of norm_num_groups %d and of %s %s".formatted(groups, headsKey, heads));
      }
      stages.add(
          new Stage(width, down.get(i), heads.get(i), depths.get(i), Math.max(1, side >> i)));
    }
    return new UnetConfig(
        config.size("in_channels", 4),
        config.size("out_channels", 4),
        List.copyOf(stages),
        up,
        config.layers("layers_per_block", 2),
        config.size("cross_attention_dim", 1280),
        groups,
        config.number("norm_eps", 1e-5),
        config.flag("use_linear_projection", false),
        TimeEmbedding.Waves.of(config));
  }

  private static List<Boolean> attends(List<String> blocks) {
    return blocks.stream().map(block -> block.startsWith("CrossAttn")).toList();
  }

  /** What other networks of the same class have, and those for inpainting have not. */
  private static void refuseOthers(Config config) throws CheckpointException {
    for (String key :
        List.of(
            "class_embed_type",
            "addition_embed_type",
            "encoder_hid_dim_type",
            "time_cond_proj_dim",
            "timestep_post_act",
            "time_embedding_act_fn",
            "time_embedding_dim")) {
      if (config.has(key)) {
        throw config.wrong(key, config.node(key).toString(), "null");
      }
    }
    for (String key :
        List.of(
            "only_cross_attention",
            "dual_cross_attention",
            "center_input_sample",
            "class_embeddings_concat",
            "resnet_skip_time_act")) {
      if (config.has(key) && !config.node(key).toString().equals("false")) {
        throw config.wrong(key, config.node(key).toString(), "false");
      }
    }
    want(config, "act_fn", "silu");
    want(config, "mid_block_type", "UNetMidBlock2DCrossAttn");
    want(config, "resnet_time_scale_shift", "default");
    want(config, "time_embedding_type", "positional");
    if (config.number("mid_block_scale_factor", 1) != 1) {
      throw config.wrong("mid_block_scale_factor", "another number", "1");
    }
    if (config.size("downsample_padding", 1) != 1) {
      throw config.wrong("downsample_padding", "another number", "1");
    }
    if (config.size("conv_in_kernel", 3) != 3 || config.size("conv_out_kernel", 3) != 3) {
      throw config.wrong("conv_in_kernel or conv_out_kernel", "another number", "3");
    }
  }

  private static void want(Config config, String key, String wanted) throws CheckpointException {
    String got = config.text(key, wanted);
    if (!got.equals(wanted) && !(wanted.equals("silu") && got.equals("swish"))) {
      throw config.wrong(key, got, wanted);
    }
  }

  /** The sizes of a convolutional block of a stage. */
  ResidualBlock.Sizes block(int in, Stage stage) {
    return new ResidualBlock.Sizes(in, stage.width(), groups, epsilon, stage.side());
  }

  /** Width of the first stage, and of the waves of the time. */
  public int firstWidth() {
    return stages.get(0).width();
  }

  /** Width of the embedding of the time. */
  public int timeWidth() {
    return 4 * firstWidth();
  }
}
