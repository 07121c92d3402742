package dev.visprog.models.swin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.engine.Activation;
import java.util.ArrayList;
import java.util.List;

/**
 * The sizes of a Swin transformer.
 *
 * @param patch side of the patches that pictures are cut into
 * @param places side of the map of absolute position embeddings, in tokens; 0 if there is none
 * @param window side of the windows within which tokens see each other, in tokens
 * @param stages the first one has the largest map; each next one half its sides
 * @param qkvBias whether the projections to queries, keys and values have a bias
 * @param activation in the MLPs
 * @param epsilon of layer normalisation within blocks
 */
public record SwinConfig(
    int patch,
    int places,
    int window,
    List<Stage> stages,
    boolean qkvBias,
    Activation activation,
    double epsilon) {
  /** A window of this side has a million pairs of tokens. */
  private static final int LARGEST_WINDOW = 32;

  /** That is enough for a picture of 4096 pixels in patches of four. */
  private static final int MOST_PLACES = 1024;

  /** Each halves the map; published ones have four. */
  private static final int MOST_STAGES = 6;

  /** Copies the stages. */
  public SwinConfig {
    stages = List.copyOf(stages);
  }

  /**
   * Blocks of one width.
   *
   * @param width of the residual stream, C
   * @param depth how many blocks
   * @param heads of attention; a divisor of the width
   * @param hidden width between the two layers of an MLP
   */
  public record Stage(int width, int depth, int heads, int hidden) {}

  /**
   * Reads it; what is left out has the default of the reference implementation, which is another
   * one where nothing at all is stated.
   */
  public static SwinConfig of(Config config) throws CheckpointException {
    boolean stated = config.stated();
    int channels = config.size("num_channels", 3);
    if (channels != 3) {
      throw config.wrong("num_channels", channels + "", "3: red, green and blue");
    }
    int window = config.size("window_size", stated ? 7 : 12);
    if (window > LARGEST_WINDOW) {
      throw config.wrong("window_size", window + "", "at most " + LARGEST_WINDOW);
    }
    int patch = config.size("patch_size", 4);
    return new SwinConfig(
        patch,
        config.flag("use_absolute_embeddings", false) ? places(config, patch) : 0,
        window,
        stages(config, stated),
        config.flag("qkv_bias", true),
        activation(config),
        config.number("layer_norm_eps", 1e-5));
  }

  private static int places(Config config, int patch) throws CheckpointException {
    int side = config.size("image_size", 224);
    if (side < patch || side / patch > MOST_PLACES) {
      throw config.wrong(
          "image_size", side + "", "%d to %d".formatted(patch, (long) patch * MOST_PLACES));
    }
    return side / patch;
  }

  private static List<Stage> stages(Config config, boolean stated) throws CheckpointException {
    List<Integer> depths =
        numbers(config, "depths", stated ? List.of(2, 2, 6, 2) : List.of(2, 2, 18, 2), 1000);
    List<Integer> heads =
        numbers(
            config,
            "num_heads",
            stated ? List.of(3, 6, 12, 24) : List.of(4, 8, 16, 32),
            Integer.MAX_VALUE);
    if (depths.size() < 2 || depths.size() > MOST_STAGES) {
      throw config.wrong("depths", depths.toString(), "2 to %d numbers".formatted(MOST_STAGES));
    }
    if (heads.size() != depths.size()) {
      throw config.wrong(
          "num_heads",
          heads.toString(),
          "%d numbers, one for each stage as in depths".formatted(depths.size()));
    }
    int embedding = config.size("embed_dim", stated ? 96 : 128);
    double ratio = config.number("mlp_ratio", 4);
    List<Stage> stages = new ArrayList<>();
    for (int i = 0; i < depths.size(); i++) {
      long width = (long) embedding << i;
      long hidden = (long) (ratio * width);
      if (hidden < 1 || hidden > 1_000_000) {
        throw config.wrong("mlp_ratio", ratio + "", "an MLP of 1 to 1000000 values");
      }
      if (width % heads.get(i) != 0) {
        throw config.wrong(
            "num_heads", heads.toString(), "a divisor of the width %d".formatted(width));
      }
      stages.add(new Stage((int) width, depths.get(i), heads.get(i), (int) hidden));
    }
    return stages;
  }

  private static List<Integer> numbers(Config config, String key, List<Integer> fallback, int most)
      throws CheckpointException {
    JsonNode node = config.node(key);
    if (node.isMissingNode() || node.isNull()) {
      return fallback;
    }
    List<Integer> numbers = new ArrayList<>();
    for (JsonNode each : node) {
      if (!each.isIntegralNumber() || !each.canConvertToInt()) {
        throw config.wrong(key, node.toString(), "a list of whole numbers");
      }
      if (each.asInt() < 1 || each.asInt() > most) {
        throw config.wrong(key, node.toString(), "numbers from 1 to " + most);
      }
      numbers.add(each.asInt());
    }
    return numbers;
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
