package dev.visprog.models.sam;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.engine.Activation;

/** What the three parts of the configuration have to agree on. */
final class Sizes {
  private Sizes() {}

  /** Refuses a part that says another size than the first part does. */
  static void same(Config config, String key, int fallback, int want, String of)
      throws CheckpointException {
    int got = config.size(key, fallback);
    if (got != want) {
      throw config.wrong(key, got + "", "%d, %s".formatted(want, of));
    }
  }

  static Activation activation(Config config, String fallback) throws CheckpointException {
    String name = config.text("hidden_act", fallback);
    try {
      return Activation.named(name);
    } catch (IllegalArgumentException e) {
      throw new CheckpointException("config.json: " + e.getMessage());
    }
  }
}
