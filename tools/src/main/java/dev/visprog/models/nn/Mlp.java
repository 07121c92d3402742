package dev.visprog.models.nn;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.Activation;
import dev.visprog.models.engine.PackedMlp;
import dev.visprog.models.engine.Products;
import dev.visprog.models.engine.Scope;

/** The feed-forward half of a transformer layer: two linear layers with an activation between. */
public final class Mlp {
  private final Products products;
  private final PackedMlp weights;

  /**
   * With the weights of {@code first (hidden, width)} and {@code second (width, hidden)}, each with
   * a bias.
   */
  public Mlp(Parameters first, Parameters second, int width, int hidden, Activation activation) {
    products = first.runtime().products();
    weights =
        Scope.within(
            () -> {
              NDArray w1 = first.read("weight", hidden, width);
              NDArray b1 = first.read("bias", hidden);
              NDArray w2 = second.read("weight", width, hidden);
              NDArray b2 = second.read("bias", width);
              return first.pack(() -> products.packMlp(w1, b1, activation, w2, b2));
            });
  }

  /**
   * Applies it and adds the result to {@code residual}.
   *
   * @param x {@code (B, T, width)}
   */
  public NDArray applyAdd(NDArray x, NDArray residual) {
    return products.mlp(x, weights, residual);
  }
}
