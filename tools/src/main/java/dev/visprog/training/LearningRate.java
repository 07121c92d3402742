package dev.visprog.training;

/**
 * How large steps are: growing from nothing at first, while the running means of the optimizer are
 * still guesses, then falling along half a cosine to a hundredth (Loshchilov and Hutter 2017).
 *
 * @param highest the rate after the warm-up
 * @param warmUp steps that it takes to get there
 * @param total steps of the whole run
 */
public record LearningRate(double highest, int warmUp, int total) {
  private static final double LOWEST = 0.01;

  /** The rate of a step, counted from 0. */
  public double at(int step) {
    if (step < warmUp) {
      return highest * (step + 1) / warmUp;
    }
    double done = Math.min(1, (step - warmUp) / (double) Math.max(1, total - warmUp));
    return highest * (LOWEST + (1 - LOWEST) * (1 + Math.cos(Math.PI * done)) / 2);
  }
}
