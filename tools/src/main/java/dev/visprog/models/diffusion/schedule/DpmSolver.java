package dev.visprog.models.diffusion.schedule;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * DPM-Solver++(2M): the multistep method of second order on what the network says of the clear
 * picture (Lu et al. 2022, "DPM-Solver++", algorithm 2). The first step and the last are of first
 * order; the last ends without noise. Walks of fewer than 15 steps are no different, as their
 * second to last step has the second order anyway.
 */
final class DpmSolver implements Solver {
  private final SolverSettings settings;
  private final int[] timesteps;
  private float @Nullable [] before;
  private int taken;

  DpmSolver(SolverSettings settings, int steps, int skipped) {
    this.settings = settings;
    int training = settings.noise().timesteps();
    int[] all = settings.dpmSpacing().timestepsToEnd(training, steps, settings.offset());
    timesteps = Arrays.copyOfRange(all, skipped, all.length);
  }

  @Override
  public int[] timesteps() {
    return timesteps.clone();
  }

  @Override
  public float[] step(float[] output, float[] x) {
    int step = taken++;
    Level now = level(step);
    float[] picture = settings.prediction().picture(output, x, now.alpha, now.sigma);
    float[] earlier = before;
    before = picture;
    if (step == timesteps.length - 1) {
      return picture;
    }
    Level then = level(step + 1);
    double h = then.lambda() - now.lambda();
    double hBefore = earlier == null ? 0 : now.lambda() - level(step - 1).lambda();
    float[] direction = picture;
    // Both are 0 where there are so many steps that two stand on one timestep.
    if (earlier != null && h > 0 && hBefore > 0) {
      double r = hBefore / h;
      direction = Blend.of(1 + 1 / (2 * r), picture, -1 / (2 * r), earlier);
    }
    return Blend.of(then.sigma / now.sigma, x, -then.alpha * Math.expm1(-h), direction);
  }

  private Level level(int step) {
    double cumulative = settings.noise().cumulativeAlpha(timesteps[step]);
    return new Level(Math.sqrt(cumulative), Math.sqrt(1 - cumulative));
  }

  /** How much there is of the picture and of the noise. */
  private record Level(double alpha, double sigma) {
    /** Half the logarithm of the signal-to-noise ratio. */
    double lambda() {
      return Math.log(alpha / sigma);
    }
  }
}
