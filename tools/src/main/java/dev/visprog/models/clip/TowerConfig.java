package dev.visprog.models.clip;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.engine.Activation;

/**
 * The sizes of a transformer of CLIP.
 *
 * @param width of the residual stream, C
 * @param hidden width between the two layers of an MLP
 * @param layers how many
 * @param heads of attention; a divisor of the width
 * @param activation in the MLPs
 * @param epsilon of layer normalisation
 */
public record TowerConfig(
    int width, int hidden, int layers, int heads, Activation activation, double epsilon) {
  /**
   * Reads it.
   *
   * @param defaults for what the configuration leaves out
   */
  public static TowerConfig of(Config config, TowerConfig defaults) throws CheckpointException {
    int width = config.size("hidden_size", defaults.width);
    int heads = config.size("num_attention_heads", defaults.heads);
    if (width % heads != 0) {
      throw config.wrong("num_attention_heads", heads + "", "a divisor of hidden_size " + width);
    }
    return new TowerConfig(
        width,
        config.size("intermediate_size", defaults.hidden),
        config.layers("num_hidden_layers", defaults.layers),
        heads,
        activation(config, defaults.activation),
        config.number("layer_norm_eps", defaults.epsilon));
  }

  private static Activation activation(Config config, Activation fallback)
      throws CheckpointException {
    if (!config.has("hidden_act")) {
      return fallback;
    }
    String name = config.text("hidden_act", "");
    try {
      return Activation.named(name);
    } catch (IllegalArgumentException e) {
      throw new CheckpointException("config.json: " + e.getMessage());
    }
  }
}
