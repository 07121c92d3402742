package dev.visprog.models.sam;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.engine.Activation;

/**
 * The sizes of a SAM model.
 *
 * @param vision of the network that looks at pictures
 * @param prompts of the network that reads points, boxes and masks
 * @param decoder of the network that draws masks
 */
public record SamConfig(VisionConfig vision, Prompts prompts, Decoder decoder) {
  /**
   * The network that reads points, boxes and masks.
   *
   * @param maskChannels channels of a mask before the last of its convolutions; a multiple of 4
   * @param kinds how many embeddings of points there are, of which four are used
   * @param activation between the convolutions of a mask
   * @param epsilon of the norms between them
   */
  public record Prompts(int maskChannels, int kinds, Activation activation, double epsilon) {
    private static final int KINDS = 4;

    static Prompts of(Config config, VisionConfig vision) throws CheckpointException {
      Sizes.same(config, "hidden_size", 256, vision.channels(), "output_channels");
      Sizes.same(config, "image_size", 1024, vision.imageSize(), "that of vision_config");
      Sizes.same(config, "patch_size", 16, vision.patch(), "that of vision_config");
      int channels = config.size("mask_input_channels", 16);
      if (channels % 4 != 0) {
        throw config.wrong("mask_input_channels", channels + "", "a multiple of 4");
      }
      int kinds = config.layers("num_point_embeddings", KINDS);
      if (kinds < KINDS) {
        throw config.wrong(
            "num_point_embeddings", kinds + "", "4: background, object, and two corners of a box");
      }
      return new Prompts(
          channels, kinds, Sizes.activation(config, "gelu"), config.number("layer_norm_eps", 1e-6));
    }
  }

  /**
   * The network that draws masks.
   *
   * @param layers of the two-way transformer
   * @param heads of its attention
   * @param hidden width between the two layers of an MLP
   * @param activation in the MLPs
   * @param epsilon of the norms in its layers
   * @param attentionWidth of the last attention, all heads together
   * @param masks how many masks it draws for an ambiguous prompt
   * @param qualityLayers layers of the network that predicts the quality of masks; at least 2
   * @param qualityWidth its width
   */
  public record Decoder(
      int layers,
      int heads,
      int hidden,
      Activation activation,
      double epsilon,
      int attentionWidth,
      int masks,
      int qualityLayers,
      int qualityWidth) {
    static Decoder of(Config config, VisionConfig vision) throws CheckpointException {
      int width = vision.channels();
      Sizes.same(config, "hidden_size", 256, width, "output_channels");
      if (width % 8 != 0) {
        throw config.wrong("hidden_size", width + "", "a multiple of 8");
      }
      int heads = config.size("num_attention_heads", 8);
      int rate = config.size("attention_downsample_rate", 2);
      int narrow = width / Math.min(rate, width);
      // The attention inside of layers is half as wide, whatever the rate of the last one is.
      if (width % (2 * heads) != 0 || narrow % heads != 0) {
        throw config.wrong(
            "num_attention_heads",
            heads + "",
            "a divisor of the widths " + width / 2 + " and " + narrow);
      }
      int qualityLayers = config.layers("iou_head_depth", 3);
      if (qualityLayers < 2) {
        throw config.wrong("iou_head_depth", qualityLayers + "", "at least 2");
      }
      return new Decoder(
          config.layers("num_hidden_layers", 2),
          heads,
          config.size("mlp_dim", 2048),
          Sizes.activation(config, "relu"),
          config.number("layer_norm_eps", 1e-6),
          narrow,
          config.layers("num_multimask_outputs", 3),
          qualityLayers,
          config.size("iou_head_hidden_dim", 256));
    }
  }

  /**
   * Reads it; what is left out has the default of the reference implementation.
   *
   * @throws CheckpointException if it is that of another model, or cannot be followed
   */
  public static SamConfig of(Config config) throws CheckpointException {
    String type = config.text("model_type", "");
    if (!type.equals("sam")) {
      throw config.wrong("model_type", type, "sam");
    }
    VisionConfig vision = VisionConfig.of(config.section("vision_config"));
    return new SamConfig(
        vision,
        Prompts.of(config.section("prompt_encoder_config"), vision),
        Decoder.of(config.section("mask_decoder_config"), vision));
  }
}
