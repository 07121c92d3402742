package dev.visprog.models.diffusion.schedule;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.config.Config;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/**
 * Pseudo numerical methods for diffusion models (Liu et al. 2022), with the linear multistep method
 * from the first step on: that step is taken twice, the second time with the mean of what the
 * network says at both its ends.
 */
final class PndmSolver implements Solver {
  /**
   * The factors of the latest outputs, the newest first, by how many there are (Adams-Bashforth).
   */
  private static final double[][] FACTORS = {
    {1},
    {3 / 2.0, -1 / 2.0},
    {23 / 12.0, -16 / 12.0, 5 / 12.0},
    {55 / 24.0, -59 / 24.0, 37 / 24.0, -9 / 24.0}
  };

  /**
   * What is its own.
   *
   * @param spacing of the timesteps
   * @param endsClear whether the last step ends without noise
   */
  record Settings(Spacing spacing, boolean endsClear) {
    static Settings of(Config config) throws CheckpointException {
      return new Settings(
          Spacing.of(config, Spacing.LEADING), config.flag("set_alpha_to_one", false));
    }
  }

  private final SolverSettings settings;
  private final int[] timesteps;
  private final int stride;
  private final Deque<float[]> outputs = new ArrayDeque<>();
  private float[] start = {};
  private int taken;

  PndmSolver(SolverSettings settings, int steps, int skipped) {
    this.settings = settings;
    int training = settings.noise().timesteps();
    int[] all =
        secondTwice(settings.pndm().spacing().timesteps(training, steps, settings.offset()));
    timesteps = Arrays.copyOfRange(all, skipped, all.length);
    stride = training / steps;
  }

  private static int[] secondTwice(int[] places) {
    if (places.length == 1) {
      return places;
    }
    int[] timesteps = new int[places.length + 1];
    timesteps[0] = places[0];
    System.arraycopy(places, 1, timesteps, 1, 1);
    System.arraycopy(places, 1, timesteps, 2, places.length - 1);
    return timesteps;
  }

  @Override
  public int[] timesteps() {
    return timesteps.clone();
  }

  @Override
  public float[] step(float[] output, float[] x) {
    int step = taken++;
    if (step == 1) {
      float[] mean = Blend.of(0.5, output, 0.5, outputs.getFirst());
      return moved(start, mean, timesteps[1] + stride, timesteps[1]);
    }
    outputs.addFirst(output.clone());
    if (outputs.size() > FACTORS.length) {
      outputs.removeLast();
    }
    if (step == 0) {
      start = x.clone();
    }
    return moved(x, combined(), timesteps[step], timesteps[step] - stride);
  }

  private float[] combined() {
    double[] factors = FACTORS[outputs.size() - 1];
    float[] newest = outputs.getFirst();
    double[] sum = new double[newest.length];
    Iterator<float[]> each = outputs.iterator();
    for (double factor : factors) {
      float[] output = each.next();
      for (int i = 0; i < sum.length; i++) {
        sum[i] += factor * output[i];
      }
    }
    float[] combined = new float[sum.length];
    for (int i = 0; i < sum.length; i++) {
      combined[i] = (float) sum[i];
    }
    return combined;
  }

  /** Equation 11 of the paper: DDIM's step. */
  private float[] moved(float[] x, float[] output, int from, int to) {
    double now = settings.noise().cumulativeAlpha(Math.min(from, settings.noise().timesteps() - 1));
    double then = settings.alphaAt(to, settings.pndm().endsClear());
    float[] noise = settings.prediction().noise(output, x, Math.sqrt(now), Math.sqrt(1 - now));
    double denominator = now * Math.sqrt(1 - then) + Math.sqrt(now * (1 - now) * then);
    return Blend.of(Math.sqrt(then / now), x, -(then - now) / denominator, noise);
  }
}
