package dev.visprog.models.diffusion.schedule;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import java.util.function.IntToDoubleFunction;

/**
 * How much noise there is at each timestep of the training (Ho et al. 2020, section 2): {@code x_t
 * = √ᾱ_t x_0 + √(1 - ᾱ_t) ε}.
 */
public final class NoiseSchedule {
  private static final int MOST_TIMESTEPS = 100_000;
  private static final double LARGEST_BETA = 0.999;

  private final double[] cumulative;

  private NoiseSchedule(int timesteps, IntToDoubleFunction beta) {
    cumulative = new double[timesteps];
    double product = 1;
    for (int t = 0; t < timesteps; t++) {
      product *= 1 - beta.applyAsDouble(t);
      cumulative[t] = product;
    }
  }

  /**
   * Reads it from a {@code scheduler_config.json}.
   *
   * @throws CheckpointException if it is of a kind that is not known here
   */
  public static NoiseSchedule of(Config config) throws CheckpointException {
    int timesteps = config.size("num_train_timesteps", 1000);
    if (timesteps > MOST_TIMESTEPS) {
      throw config.wrong("num_train_timesteps", timesteps + "", "at most " + MOST_TIMESTEPS);
    }
    if (config.has("trained_betas")) {
      throw config.wrong("trained_betas", config.node("trained_betas").toString(), "null");
    }
    if (config.flag("rescale_betas_zero_snr", false)) {
      throw config.wrong("rescale_betas_zero_snr", "true", "false");
    }
    double start = beta(config, "beta_start", 0.0001);
    double end = beta(config, "beta_end", 0.02);
    String kind = config.text("beta_schedule", "linear");
    return switch (kind) {
      case "linear" -> new NoiseSchedule(timesteps, t -> between(start, end, t, timesteps));
      case "scaled_linear" -> scaledLinear(timesteps, start, end);
      case "squaredcos_cap_v2" -> new NoiseSchedule(timesteps, t -> cosine(t, timesteps));
      default ->
          throw config.wrong("beta_schedule", kind, "linear, scaled_linear or squaredcos_cap_v2");
    };
  }

  private static double beta(Config config, String key, double fallback)
      throws CheckpointException {
    double beta = config.number(key, fallback);
    if (!(beta > 0 && beta < 1)) {
      throw config.wrong(key, beta + "", "a number between 0 and 1");
    }
    return beta;
  }

  private static NoiseSchedule scaledLinear(int timesteps, double start, double end) {
    double first = Math.sqrt(start);
    double last = Math.sqrt(end);
    return new NoiseSchedule(
        timesteps,
        t -> {
          double root = between(first, last, t, timesteps);
          return root * root;
        });
  }

  private static double between(double first, double last, int t, int timesteps) {
    return timesteps == 1 ? first : first + (last - first) * t / (timesteps - 1);
  }

  /** Nichol and Dhariwal 2021, equation 17. */
  private static double cosine(int t, int timesteps) {
    double share = cosineShare((t + 1.0) / timesteps) / cosineShare((double) t / timesteps);
    return Math.min(1 - share, LARGEST_BETA);
  }

  private static double cosineShare(double time) {
    double cosine = Math.cos((time + 0.008) / 1.008 * Math.PI / 2);
    return cosine * cosine;
  }

  /** How many timesteps the training has. */
  public int timesteps() {
    return cumulative.length;
  }

  /** The share ᾱ of the picture in the variance of a noisy one. */
  public double cumulativeAlpha(int timestep) {
    return cumulative[timestep];
  }

  /**
   * A picture with the noise of a timestep.
   *
   * @param noise as many numbers, of a normal distribution
   */
  public float[] addNoise(float[] picture, float[] noise, int timestep) {
    return Blend.of(
        Math.sqrt(cumulative[timestep]), picture, Math.sqrt(1 - cumulative[timestep]), noise);
  }
}
