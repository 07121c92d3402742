package dev.visprog.models.diffusion.schedule;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import java.util.function.IntToDoubleFunction;

/** Which timesteps of the training the steps of a solver stand on (Lin et al. 2024, table 2). */
public enum Spacing {
  /** From the last to the first, evenly. */
  LINSPACE,
  /** Every n-th, counted from the first. */
  LEADING,
  /** Every n-th, counted from the last. */
  TRAILING;

  /** Reads it; solvers differ in what they do where nothing is said. */
  static Spacing of(Config config, Spacing fallback) throws CheckpointException {
    if (!config.has("timestep_spacing")) {
      return fallback;
    }
    String name = config.text("timestep_spacing", "");
    return switch (name) {
      case "linspace" -> LINSPACE;
      case "leading" -> LEADING;
      case "trailing" -> TRAILING;
      default -> throw config.wrong("timestep_spacing", name, "linspace, leading or trailing");
    };
  }

  /**
   * The timesteps of a number of steps, the noisiest first.
   *
   * @param offset what is added to each, of the leading kind alone
   */
  int[] timesteps(int training, int steps, int offset) {
    int last = training - 1;
    return switch (this) {
      case LINSPACE ->
          places(
              steps, last, i -> steps == 1 ? 0 : (steps - 1 - i) * ((double) last / (steps - 1)));
      case LEADING -> places(steps, last, i -> (steps - 1 - i) * (training / steps) + offset);
      case TRAILING -> places(steps, last, i -> trailing(training, steps, i));
    };
  }

  /** As {@link #timesteps}, for a solver whose last step ends at a place of its own. */
  int[] timestepsToEnd(int training, int steps, int offset) {
    int last = training - 1;
    return switch (this) {
      case LINSPACE -> places(steps, last, i -> (steps - i) * ((double) last / steps));
      case LEADING -> places(steps, last, i -> (steps - i) * (training / (steps + 1)) + offset);
      case TRAILING -> places(steps, last, i -> trailing(training, steps, i));
    };
  }

  private static double trailing(int training, int steps, int i) {
    return Math.rint(training - i * ((double) training / steps)) - 1;
  }

  private static int[] places(int steps, int last, IntToDoubleFunction place) {
    int[] places = new int[steps];
    for (int i = 0; i < steps; i++) {
      places[i] = (int) Math.max(0, Math.min(last, Math.rint(place.applyAsDouble(i))));
    }
    return places;
  }
}
