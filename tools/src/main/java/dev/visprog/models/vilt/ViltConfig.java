package dev.visprog.models.vilt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.ClassLabels;
import dev.visprog.models.config.Config;
import dev.visprog.models.engine.Activation;
import java.util.List;

/**
 * The sizes of a ViLT model for question answering.
 *
 * @param transformer the layers
 * @param text what words become
 * @param patches what pictures become
 * @param modalities how many kinds of tokens are told apart; 0 is text, 1 a picture
 * @param labels the answers that it chooses from
 */
public record ViltConfig(
    Transformer transformer, Text text, Patches patches, int modalities, List<String> labels) {
  /** Copies the labels. */
  public ViltConfig {
    labels = List.copyOf(labels);
  }

  /**
   * The layers.
   *
   * @param width of the residual stream, C
   * @param hidden width between the two layers of an MLP
   * @param layers how many
   * @param heads of attention; a divisor of the width
   * @param activation in the MLPs
   * @param epsilon of layer normalisation
   * @param qkvBias whether the projections to queries, keys and values have a bias
   */
  public record Transformer(
      int width,
      int hidden,
      int layers,
      int heads,
      Activation activation,
      double epsilon,
      boolean qkvBias) {
    static Transformer of(Config config) throws CheckpointException {
      int width = config.size("hidden_size", 768);
      int heads = config.size("num_attention_heads", 12);
      if (width % heads != 0) {
        throw config.wrong("num_attention_heads", heads + "", "a divisor of hidden_size " + width);
      }
      return new Transformer(
          width,
          config.size("intermediate_size", 3072),
          config.layers("num_hidden_layers", 12),
          heads,
          activation(config),
          config.number("layer_norm_eps", 1e-12),
          config.flag("qkv_bias", true));
    }

    private static Activation activation(Config config) throws CheckpointException {
      String name = config.text("hidden_act", "gelu");
      try {
        return Activation.named(name);
      } catch (IllegalArgumentException e) {
        throw new CheckpointException("config.json: " + e.getMessage());
      }
    }
  }

  /**
   * What words become.
   *
   * @param vocabulary how many tokens there are
   * @param positions the longest question, in tokens
   * @param types how many kinds of text there are, of which the first is used
   */
  public record Text(int vocabulary, int positions, int types) {
    static Text of(Config config) throws CheckpointException {
      int positions = config.size("max_position_embeddings", 40);
      if (positions < 2) {
        throw config.wrong(
            "max_position_embeddings", positions + "", "at least 2: the marks of both ends");
      }
      return new Text(
          config.size("vocab_size", 30522), positions, config.size("type_vocab_size", 2));
    }
  }

  /**
   * What pictures become.
   *
   * @param side height and width of a patch
   * @param grid how many rows and columns of patches the position embeddings were learnt for
   * @param most the most patches of a picture that are looked at; {@link Integer#MAX_VALUE} for all
   */
  public record Patches(int side, int grid, int most) {
    static Patches of(Config config) throws CheckpointException {
      int side = config.size("patch_size", 32);
      int imageSize = config.size("image_size", 384);
      if (imageSize < side || imageSize > 8192) {
        throw config.wrong("image_size", imageSize + "", "from patch_size, " + side + ", to 8192");
      }
      int channels = config.size("num_channels", 3);
      if (channels != 3) {
        throw config.wrong("num_channels", channels + "", "3: red, green and blue");
      }
      return new Patches(side, imageSize / side, most(config));
    }

    private static int most(Config config) throws CheckpointException {
      JsonNode value = config.node("max_image_length");
      if (value.isMissingNode() || value.isNull()) {
        return Integer.MAX_VALUE;
      }
      if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() == 0) {
        throw config.wrong(
            "max_image_length", value.toString(), "a number of patches, or -1 for all");
      }
      return value.asInt() < 0 ? Integer.MAX_VALUE : value.asInt();
    }
  }

  /** Reads it; what is left out has the default of the reference implementation. */
  public static ViltConfig of(Config config) throws CheckpointException {
    int modalities = config.size("modality_type_vocab_size", 2);
    if (modalities < 2) {
      throw config.wrong("modality_type_vocab_size", modalities + "", "at least 2");
    }
    return new ViltConfig(
        Transformer.of(config),
        Text.of(config),
        Patches.of(config),
        modalities,
        ClassLabels.of(config));
  }
}
