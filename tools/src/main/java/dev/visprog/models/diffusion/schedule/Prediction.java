package dev.visprog.models.diffusion.schedule;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;

/** What a network says of a noisy picture {@code x = √ᾱ x_0 + √(1 - ᾱ) ε}. */
public enum Prediction {
  /** The noise, ε. */
  NOISE {
    @Override
    float[] picture(float[] output, float[] x, double alpha, double sigma) {
      return Blend.of(1 / alpha, x, -sigma / alpha, output);
    }

    @Override
    float[] noise(float[] output, float[] x, double alpha, double sigma) {
      return output;
    }
  },
  /** The picture, x_0. */
  PICTURE {
    @Override
    float[] picture(float[] output, float[] x, double alpha, double sigma) {
      return output;
    }

    @Override
    float[] noise(float[] output, float[] x, double alpha, double sigma) {
      return Blend.of(1 / sigma, x, -alpha / sigma, output);
    }
  },
  /** The velocity, {@code √ᾱ ε - √(1 - ᾱ) x_0} (Salimans and Ho 2022, section 4). */
  VELOCITY {
    @Override
    float[] picture(float[] output, float[] x, double alpha, double sigma) {
      return Blend.of(alpha, x, -sigma, output);
    }

    @Override
    float[] noise(float[] output, float[] x, double alpha, double sigma) {
      return Blend.of(alpha, output, sigma, x);
    }
  };

  /** Reads it from a {@code scheduler_config.json}. */
  static Prediction of(Config config) throws CheckpointException {
    String name = config.text("prediction_type", "epsilon");
    return switch (name) {
      case "epsilon" -> NOISE;
      case "sample" -> PICTURE;
      case "v_prediction" -> VELOCITY;
      default -> throw config.wrong("prediction_type", name, "epsilon, sample or v_prediction");
    };
  }

  /**
   * The picture that the network sees.
   *
   * @param output of the network
   * @param x what it was given
   * @param alpha √ᾱ
   * @param sigma √(1 - ᾱ)
   */
  abstract float[] picture(float[] output, float[] x, double alpha, double sigma);

  /** The noise that the network sees. */
  abstract float[] noise(float[] output, float[] x, double alpha, double sigma);
}
