package dev.visprog.models.nn;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.Activation;
import dev.visprog.models.engine.Ops;

/** Group normalisation over feature maps (Wu and He 2018): {@code weight (C)}, {@code bias (C)}. */
public final class GroupNorm {
  private final Ops ops;
  private final NDArray weight;
  private final NDArray bias;
  private final int groups;
  private final double epsilon;

  /**
   * With the weights of {@code p}.
   *
   * @param groups how many; a divisor of {@code channels}
   * @param channels C
   * @param epsilon what is added to the variance
   */
  public GroupNorm(Parameters p, int groups, int channels, double epsilon) {
    this.ops = p.runtime().ops();
    this.weight = p.array("weight", channels);
    this.bias = p.array("bias", channels);
    this.groups = groups;
    this.epsilon = epsilon;
  }

  /**
   * Applies it.
   *
   * @param x {@code (B, C, H, W)}
   */
  public NDArray apply(NDArray x) {
    return ops.groupNorm(x, groups, weight, bias, epsilon);
  }

  /** Applies it, and an activation after it. */
  public NDArray apply(NDArray x, Activation activation) {
    return ops.groupNorm(x, groups, weight, bias, epsilon, activation);
  }
}
