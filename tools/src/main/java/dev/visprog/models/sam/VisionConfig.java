package dev.visprog.models.sam;

import com.fasterxml.jackson.databind.JsonNode;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.engine.Activation;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sizes of the network that looks at pictures.
 *
 * @param width of the residual stream, C
 * @param hidden width between the two layers of an MLP
 * @param layers how many
 * @param heads of attention; a divisor of the width
 * @param activation in the MLPs
 * @param epsilon of the norms in the layers
 * @param imageSize side of the square that it takes, in pixels
 * @param patch side of a patch, in pixels
 * @param window side of the squares of patches that attend to each other in most layers; 0 if all
 *     attend to all in every layer
 * @param global the layers, from 0, in which all attend to all
 * @param channels of what it gives for each patch
 * @param positionFeatures half of the width of the encoding of a place
 * @param qkvBias whether the projections to queries, keys and values have a bias
 * @param absolutePositions whether each patch has an embedding of its place
 * @param relativePositions whether attention knows how far apart two patches are
 */
public record VisionConfig(
    int width,
    int hidden,
    int layers,
    int heads,
    Activation activation,
    double epsilon,
    int imageSize,
    int patch,
    int window,
    Set<Integer> global,
    int channels,
    int positionFeatures,
    boolean qkvBias,
    boolean absolutePositions,
    boolean relativePositions) {
  /** Four times the grid of the published models, in which the last layers compare all to all. */
  private static final int LARGEST_GRID = 256;

  /** Copies the set. */
  public VisionConfig {
    global = Set.copyOf(global);
  }

  static VisionConfig of(Config config) throws CheckpointException {
    int width = config.size("hidden_size", 768);
    int heads = config.size("num_attention_heads", 12);
    if (width % heads != 0) {
      throw config.wrong("num_attention_heads", heads + "", "a divisor of hidden_size " + width);
    }
    Sizes.same(config, "num_channels", 3, 3, "red, green and blue");
    int imageSize = config.size("image_size", 1024);
    int patch = config.size("patch_size", 16);
    int grid = imageSize / patch;
    if (grid < 1 || grid > LARGEST_GRID) {
      throw config.wrong(
          "image_size",
          imageSize + "",
          "1 to %d patches of patch_size %d".formatted(LARGEST_GRID, patch));
    }
    int window = config.id("window_size", 14);
    if (window > LARGEST_GRID) {
      throw config.wrong("window_size", window + "", "at most " + LARGEST_GRID);
    }
    int channels = config.size("output_channels", 256);
    int features = config.size("num_pos_feats", 128);
    if (2 * features != channels) {
      throw config.wrong("num_pos_feats", features + "", "half of output_channels " + channels);
    }
    return new VisionConfig(
        width,
        config.size("mlp_dim", (int) (width * config.number("mlp_ratio", 4))),
        config.layers("num_hidden_layers", 12),
        heads,
        Sizes.activation(config, "gelu"),
        config.number("layer_norm_eps", 1e-6),
        imageSize,
        patch,
        window,
        global(config),
        channels,
        features,
        config.flag("qkv_bias", true),
        config.flag("use_abs_pos", true),
        config.flag("use_rel_pos", true));
  }

  private static Set<Integer> global(Config config) throws CheckpointException {
    JsonNode given = config.node("global_attn_indexes");
    if (given.isMissingNode() || given.isNull()) {
      return Set.of(2, 5, 8, 11);
    }
    Set<Integer> global = new TreeSet<>();
    for (JsonNode layer : given) {
      if (!layer.canConvertToInt()) {
        throw config.wrong("global_attn_indexes", given.toString(), "a list of whole numbers");
      }
      global.add(layer.asInt());
    }
    if (!given.isArray()) {
      throw config.wrong("global_attn_indexes", given.toString(), "a list of whole numbers");
    }
    return global;
  }

  /** Patches in a row and in a column. */
  public int grid() {
    return imageSize / patch;
  }

  /** The side of the squares that attend to each other in a layer; the whole grid, or a window. */
  public int reach(int layer) {
    return isGlobal(layer) ? grid() : window;
  }

  /** Whether all patches attend to all in a layer. */
  boolean isGlobal(int layer) {
    return window == 0 || global.contains(layer);
  }

  /** The side of a mask as the decoder draws it, and as a prompt gives it. */
  public int maskSize() {
    return 4 * grid();
  }
}
