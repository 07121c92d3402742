package dev.visprog.training;

import ai.djl.ndarray.NDArray;

/**
 * Each number steps by the mean of its gradients against their size (Loshchilov and Hutter 2019,
 * algorithm 2).
 */
final class AdamW implements Direction {
  /** How long the mean of the gradients remembers: ten steps. */
  private static final float BETA1 = 0.9f;

  /** How long that of their squares does: fifty steps, since batches are small and runs short. */
  private static final float BETA2 = 0.98f;

  private static final float EPSILON = 1e-8f;

  private final RunningMeans means;

  AdamW(RunningMeans means) {
    this.means = means;
  }

  @Override
  public NDArray of(String name, NDArray gradient, int step) {
    NDArray first = means.of(name + ".first", gradient);
    NDArray second = means.of(name + ".second", gradient);
    first.muli(BETA1).addi(gradient.mul(1 - BETA1));
    second.muli(BETA2).addi(gradient.square().muli(1 - BETA2));
    float young1 = (float) (1 - Math.pow(BETA1, step));
    float young2 = (float) (1 - Math.pow(BETA2, step));
    return first.div(young1).divi(second.div(young2).sqrt().addi(EPSILON));
  }
}
