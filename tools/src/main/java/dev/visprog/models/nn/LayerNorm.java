package dev.visprog.models.nn;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.Ops;

/**
 * Layer normalisation over the last axis (Ba et al. 2016): {@code weight (C)}, {@code bias (C)}.
 */
public final class LayerNorm {
  private final Ops ops;
  private final NDArray weight;
  private final NDArray bias;
  private final double epsilon;

  /**
   * With the weights of {@code p}.
   *
   * @param width C
   * @param epsilon what is added to the variance
   */
  public LayerNorm(Parameters p, int width, double epsilon) {
    this.ops = p.runtime().ops();
    this.weight = p.array("weight", width);
    this.bias = p.array("bias", width);
    this.epsilon = epsilon;
  }

  /**
   * Applies it.
   *
   * @param x {@code (…, C)}
   */
  public NDArray apply(NDArray x) {
    return ops.layerNorm(x, weight, bias, epsilon);
  }
}
