package dev.visprog.models.diffusion.schedule;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import java.util.Arrays;

/**
 * Denoising diffusion implicit models, without new noise (Song et al. 2021, equation 12, σ = 0).
 */
final class DdimSolver implements Solver {
  /**
   * What is its own.
   *
   * @param spacing of the timesteps
   * @param endsClear whether the last step ends without noise
   * @param clip the largest value of a picture; infinite for none
   */
  record Settings(Spacing spacing, boolean endsClear, double clip) {
    static Settings of(Config config) throws CheckpointException {
      double range = config.number("clip_sample_range", 1);
      if (!(range > 0)) {
        throw config.wrong("clip_sample_range", range + "", "a number above 0");
      }
      return new Settings(
          Spacing.of(config, Spacing.LEADING),
          config.flag("set_alpha_to_one", true),
          config.flag("clip_sample", true) ? range : Double.POSITIVE_INFINITY);
    }
  }

  private final SolverSettings settings;
  private final int[] timesteps;
  private final int stride;
  private int taken;

  DdimSolver(SolverSettings settings, int steps, int skipped) {
    this.settings = settings;
    int training = settings.noise().timesteps();
    int[] all = settings.ddim().spacing().timesteps(training, steps, settings.offset());
    timesteps = Arrays.copyOfRange(all, skipped, all.length);
    stride = training / steps;
  }

  @Override
  public int[] timesteps() {
    return timesteps.clone();
  }

  @Override
  public float[] step(float[] output, float[] x) {
    int timestep = timesteps[taken++];
    double now = settings.noise().cumulativeAlpha(timestep);
    double then = settings.alphaAt(timestep - stride, settings.ddim().endsClear());
    double alpha = Math.sqrt(now);
    double sigma = Math.sqrt(1 - now);
    float[] noise = settings.prediction().noise(output, x, alpha, sigma);
    float[] picture = clipped(settings.prediction().picture(output, x, alpha, sigma));
    return Blend.of(Math.sqrt(then), picture, Math.sqrt(1 - then), noise);
  }

  private float[] clipped(float[] picture) {
    double clip = settings.ddim().clip();
    if (Double.isInfinite(clip)) {
      return picture;
    }
    float[] clipped = new float[picture.length];
    for (int i = 0; i < clipped.length; i++) {
      clipped[i] = (float) Math.max(-clip, Math.min(clip, picture[i]));
    }
    return clipped;
  }
}
