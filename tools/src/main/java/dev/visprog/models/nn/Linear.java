package dev.visprog.models.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.engine.Activation;
import dev.visprog.models.engine.PackedWeights;
import dev.visprog.models.engine.Products;
import dev.visprog.models.engine.Scope;

/** A linear layer, {@code x Wᵀ + b}. */
public final class Linear {
  private final Products products;
  private final PackedWeights weights;

  private Linear(Products products, PackedWeights weights) {
    this.products = products;
    this.weights = weights;
  }

  /** Tensors {@code weight (out, in)} and {@code bias (out)}. */
  public static Linear of(Parameters p, int in, int out) {
    return Scope.within(
        () -> {
          NDArray weight = p.read("weight", out, in);
          NDArray bias = p.read("bias", out);
          return new Linear(p.runtime().products(), p.pack(() -> weight, () -> bias));
        });
  }

  /** The tensor {@code weight (out, in)} alone. */
  public static Linear withoutBias(Parameters p, int in, int out) {
    return Scope.within(
        () -> {
          NDArray weight = p.read("weight", out, in);
          NDArray bias = p.runtime().manager().zeros(new Shape(out));
          return new Linear(p.runtime().products(), p.pack(() -> weight, () -> bias));
        });
  }

  /**
   * Tensors {@code weight (out, in, 1, 1)} and {@code bias (out)}: a convolution that looks at one
   * place alone is a linear layer there.
   */
  public static Linear ofPointwise(Parameters p, int in, int out) {
    return Scope.within(
        () -> {
          NDArray weight = p.read("weight", out, in, 1, 1).reshape(out, in);
          NDArray bias = p.read("bias", out);
          return new Linear(p.runtime().products(), p.pack(() -> weight, () -> bias));
        });
  }

  /** With a weight {@code (out, in)} that another layer has too, and a bias {@code (out)}. */
  public static Linear of(Parameters p, NDArray weight, NDArray bias) {
    return new Linear(p.runtime().products(), p.pack(() -> weight, () -> bias));
  }

  /**
   * Several layers of the same input in one product, their results side by side.
   *
   * @param names such as {@code q_proj}, {@code k_proj} and {@code v_proj}
   * @param out the width of each result
   */
  public static Linear joined(Parameters p, int in, int out, String... names) {
    return Scope.within(
        () -> {
          NDList weights = new NDList();
          NDList biases = new NDList();
          for (String name : names) {
            weights.add(p.in(name).read("weight", out, in));
            biases.add(p.in(name).read("bias", out));
          }
          return new Linear(
              p.runtime().products(),
              p.pack(() -> NDArrays.concat(weights), () -> NDArrays.concat(biases)));
        });
  }

  /** As {@link #joined}, of layers that have no biases. */
  public static Linear joinedWithoutBias(Parameters p, int in, int out, String... names) {
    return Scope.within(
        () -> {
          NDList weights = new NDList();
          for (String name : names) {
            weights.add(p.in(name).read("weight", out, in));
          }
          NDArray bias = p.runtime().manager().zeros(new Shape((long) names.length * out));
          return new Linear(
              p.runtime().products(), p.pack(() -> NDArrays.concat(weights), () -> bias));
        });
  }

  /**
   * Applies it.
   *
   * @param x {@code (…, in)}
   * @return {@code (…, out)}
   */
  public NDArray apply(NDArray x) {
    return apply(x, Activation.NONE);
  }

  /** Applies it and an activation. */
  public NDArray apply(NDArray x, Activation activation) {
    return products.linear(x, weights, activation);
  }

  /** Applies it and adds the result to {@code residual}. */
  public NDArray applyAdd(NDArray x, NDArray residual) {
    return products.linearAdd(x, weights, residual);
  }

  PackedWeights weights() {
    return weights;
  }
}
