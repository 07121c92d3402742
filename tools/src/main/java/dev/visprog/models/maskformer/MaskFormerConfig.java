package dev.visprog.models.maskformer;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.ClassLabels;
import dev.visprog.models.config.Config;
import dev.visprog.models.engine.Activation;
import dev.visprog.models.swin.SwinConfig;
import java.util.List;
import java.util.Set;

/**
 * The sizes of a MaskFormer.
 *
 * @param swin of what looks at pictures
 * @param pyramid width of the maps of the pixel decoder
 * @param embedding the dimension D of the space in which queries meet pixels
 * @param decoder of the transformer that the queries go through
 * @param labels what the model tells apart
 * @param materials the positions of labels that have no parts that could be counted, such as the
 *     sky
 * @param things what is done with masks of things
 */
public record MaskFormerConfig(
    SwinConfig swin,
    int pyramid,
    int embedding,
    Decoder decoder,
    List<String> labels,
    Set<Integer> materials,
    ThingMasks things) {
  /** How many groups the maps of the pixel decoder are normalised in. */
  static final int GROUPS = 32;

  /** Copies the labels. */
  public MaskFormerConfig {
    labels = List.copyOf(labels);
    materials = Set.copyOf(materials);
  }

  /**
   * The transformer that the queries go through.
   *
   * @param width of the residual stream, C
   * @param hidden width between the two layers of an MLP
   * @param layers how many
   * @param heads of attention; a divisor of the width
   * @param queries how many masks are predicted, Q
   * @param activation in the MLPs
   */
  public record Decoder(
      int width, int hidden, int layers, int heads, int queries, Activation activation) {
    static Decoder of(Config config) throws CheckpointException {
      String type = config.text("model_type", "detr");
      if (!type.equals("detr")) {
        throw config.wrong("model_type", type, "detr");
      }
      int width = config.size("d_model", 256);
      if (width % 4 != 0) {
        throw config.wrong("d_model", width + "", "a multiple of 4: sines and cosines of x and y");
      }
      int heads = config.size("decoder_attention_heads", 8);
      if (width % heads != 0) {
        throw config.wrong("decoder_attention_heads", heads + "", "a divisor of d_model " + width);
      }
      return new Decoder(
          width,
          config.size("decoder_ffn_dim", 2048),
          config.layers("decoder_layers", 6),
          heads,
          config.size("num_queries", 100),
          activation(config));
    }

    private static Activation activation(Config config) throws CheckpointException {
      String name = config.text("activation_function", "relu");
      try {
        return Activation.named(name);
      } catch (IllegalArgumentException e) {
        throw new CheckpointException("config.json: " + e.getMessage());
      }
    }
  }

  /** Reads it; what is left out has the default of the reference implementation. */
  public static MaskFormerConfig of(Config config) throws CheckpointException {
    String type = config.text("model_type", "maskformer");
    if (!type.equals("maskformer")) {
      throw config.wrong("model_type", type, "maskformer");
    }
    Config backbone = config.section("backbone_config");
    String kind = backbone.text("model_type", "swin");
    if (!kind.equals("swin") && !kind.equals("maskformer-swin")) {
      throw backbone.wrong("model_type", kind, "swin");
    }
    int pyramid = config.size("fpn_feature_size", 256);
    if (pyramid % GROUPS != 0) {
      throw config.wrong("fpn_feature_size", pyramid + "", "a multiple of " + GROUPS);
    }
    List<String> labels = ClassLabels.of(config);
    return new MaskFormerConfig(
        SwinConfig.of(backbone),
        pyramid,
        config.size("mask_feature_size", 256),
        Decoder.of(config.section("decoder_config")),
        labels,
        Materials.of(config, labels),
        ThingMasks.of(config));
  }
}
