package dev.visprog.models.blip;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.engine.Activation;

/**
 * The sizes of a BLIP model.
 *
 * @param generation how texts are written where nothing else is asked for
 */
public record BlipConfig(Vision vision, Text text, Generation generation) {
  /**
   * The transformer for pictures.
   *
   * @param width of the residual stream, C
   * @param hidden width between the two layers of an MLP
   * @param layers how many
   * @param heads of attention; a divisor of the width
   * @param imageSize height and width of what it takes
   * @param patch height and width of a patch
   * @param epsilon of layer normalisation
   */
  public record Vision(
      int width,
      int hidden,
      int layers,
      int heads,
      int imageSize,
      int patch,
      Activation activation,
      double epsilon) {
    private static final int LARGEST_PICTURE = 8192;

    static Vision of(Config config) throws CheckpointException {
      int imageSize = config.size("image_size", 384);
      int patch = config.size("patch_size", 16);
      if (imageSize < patch || imageSize > LARGEST_PICTURE) {
        throw config.wrong(
            "image_size",
            Integer.toString(imageSize),
            "from the patch size, " + patch + ", to " + LARGEST_PICTURE);
      }
      int width = config.size("hidden_size", 768);
      return new Vision(
          width,
          config.size("intermediate_size", 3072),
          config.layers("num_hidden_layers", 12),
          headsOf(config, width, 12),
          imageSize,
          patch,
          activationOf(config),
          config.number("layer_norm_eps", 1e-5));
    }

    /** How many tokens stand for a picture: one for the whole and one for each patch. */
    public int tokens() {
      int grid = imageSize / patch;
      return 1 + grid * grid;
    }
  }

  /**
   * The transformers for texts: a question's and an answer's are of one size.
   *
   * @param vocabulary how many tokens there are
   * @param positions the longest text, in tokens
   * @param bos the token that an answer begins with
   * @param sep the token that an answer ends with
   * @param pad the token that fills up
   */
  public record Text(
      int width,
      int hidden,
      int layers,
      int heads,
      int vocabulary,
      int positions,
      Activation activation,
      double epsilon,
      int bos,
      int sep,
      int pad) {
    static Text of(Config config) throws CheckpointException {
      int width = config.size("hidden_size", 768);
      int vocabulary = config.size("vocab_size", 30524);
      return new Text(
          width,
          config.size("intermediate_size", 3072),
          config.layers("num_hidden_layers", 12),
          headsOf(config, width, 8),
          vocabulary,
          config.size("max_position_embeddings", 512),
          activationOf(config),
          config.number("layer_norm_eps", 1e-12),
          token(config, "bos_token_id", 30522, vocabulary),
          token(config, "sep_token_id", 102, vocabulary),
          token(config, "pad_token_id", 0, vocabulary));
    }

    private static int token(Config config, String key, int fallback, int vocabulary)
        throws CheckpointException {
      int id = config.id(key, fallback);
      if (id >= vocabulary) {
        throw config.wrong(key, Integer.toString(id), "below vocab_size, " + vocabulary);
      }
      return id;
    }
  }

  /** Reads it; what is left out has the default of the reference implementation. */
  public static BlipConfig of(Config config) throws CheckpointException {
    Config text = config.section("text_config");
    Text sizes = Text.of(text);
    return new BlipConfig(
        Vision.of(config.section("vision_config")), sizes, Generation.of(text, sizes.positions()));
  }

  private static int headsOf(Config config, int width, int fallback) throws CheckpointException {
    int heads = config.size("num_attention_heads", fallback);
    if (width % heads != 0) {
      throw config.wrong(
          "num_attention_heads", Integer.toString(heads), "a divisor of hidden_size, " + width);
    }
    return heads;
  }

  private static Activation activationOf(Config config) throws CheckpointException {
    String name = config.text("hidden_act", "gelu");
    try {
      return Activation.named(name);
    } catch (IllegalArgumentException e) {
      throw config.wrong(
          "hidden_act", name, "gelu, gelu_new, gelu_pytorch_tanh, quick_gelu, relu or silu");
    }
  }
}
