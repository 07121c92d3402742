package dev.visprog.models.diffusion.unet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import dev.visprog.models.engine.Activation;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Parameters;

/**
 * The time as numbers: waves of many lengths (Vaswani et al. 2017, section 3.5), and two linear
 * layers {@code linear_1} and {@code linear_2} with SiLU between them.
 */
public final class TimeEmbedding {
  /** The longest wave is 2π times this. */
  private static final double LONGEST = 10_000;

  /**
   * How the waves are laid out.
   *
   * @param cosinesFirst whether cosines stand before sines
   * @param shift what is taken off the number of lengths
   */
  public record Waves(boolean cosinesFirst, double shift) {
    static Waves of(Config config) throws CheckpointException {
      return new Waves(config.flag("flip_sin_to_cos", true), config.number("freq_shift", 0));
    }
  }

  private final Waves waves;
  private final int width;
  private final Linear first;
  private final Linear second;

  TimeEmbedding(Parameters p, UnetConfig config) {
    waves = config.time();
    width = config.firstWidth();
    first = Linear.of(p.in("linear_1"), width, config.timeWidth());
    second = Linear.of(p.in("linear_2"), config.timeWidth(), config.timeWidth());
  }

  /**
   * The waves at times.
   *
   * @return {@code (timesteps, width)}
   */
  public NDArray waves(NDManager manager, int... timesteps) {
    int half = width / 2;
    float[] values = new float[timesteps.length * width];
    for (int row = 0; row < timesteps.length; row++) {
      for (int i = 0; i < half; i++) {
        // In single precision, as the network has seen it when it was trained.
        float exponent = (float) -Math.log(LONGEST) * i / (float) (half - waves.shift());
        float angle = timesteps[row] * (float) Math.exp(exponent);
        int sine = row * width + (waves.cosinesFirst() ? half + i : i);
        int cosine = row * width + (waves.cosinesFirst() ? i : half + i);
        values[sine] = (float) Math.sin(angle);
        values[cosine] = (float) Math.cos(angle);
      }
    }
    return manager.create(values, new Shape(timesteps.length, width));
  }

  /**
   * The embedding of waves.
   *
   * @return {@code (1, timeWidth)}
   */
  public NDArray apply(NDArray waves) {
    return second.apply(first.apply(waves, Activation.SILU));
  }
}
