package dev.visprog.models.nn;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.Activation;
import dev.visprog.models.engine.Scope;

/**
 * A feed-forward layer one half of which opens and closes the other: {@code second(h * gelu(g))}
 * with {@code h, g = first(x)} (Shazeer 2020, GEGLU).
 */
public final class GatedMlp {
  private final Linear hidden;
  private final Linear gate;
  private final Linear second;

  /**
   * With the weights of {@code first (2 hidden, width)}, the gate below, and {@code second (width,
   * hidden)}, each with a bias.
   */
  public GatedMlp(Parameters first, Parameters second, int width, int hidden) {
    Linear[] linears =
        Scope.within(
            () -> {
              NDArray weight = first.read("weight", 2L * hidden, width);
              NDArray bias = first.read("bias", 2L * hidden);
              return new Linear[] {
                Linear.of(first, weight.get(":" + hidden), bias.get(":" + hidden)),
                Linear.of(first, weight.get(hidden + ":"), bias.get(hidden + ":"))
              };
            });
    this.hidden = linears[0];
    this.gate = linears[1];
    this.second = Linear.of(second, hidden, width);
  }

  /**
   * Applies it and adds the result to {@code residual}.
   *
   * @param x {@code (…, width)}
   */
  public NDArray applyAdd(NDArray x, NDArray residual) {
    // The gate first, so that its activation is a part of the product.
    NDArray opened = gate.apply(x, Activation.GELU).mul(hidden.apply(x));
    return second.applyAdd(opened, residual);
  }
}
