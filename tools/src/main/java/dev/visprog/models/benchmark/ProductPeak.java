package dev.visprog.models.benchmark;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.engine.Activation;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.PackedWeights;
import dev.visprog.models.engine.Products;

/** How fast this machine multiplies matrices: what a model could reach if it did nothing else. */
public final class ProductPeak {
  private static final int SIDE = 1024;
  private static final int RUNS = 12;

  private ProductPeak() {}

  /**
   * Multiplies square matrices of 1024 rows in the form and precision of a runtime.
   *
   * @return operations a second of the fastest run, where a multiplication and an addition are two
   */
  public static double measure(ModelRuntime runtime) {
    return runtime.call(
        () -> {
          Products products = runtime.products();
          NDArray x = runtime.manager().randomNormal(new Shape(SIDE, SIDE));
          NDArray weight = runtime.manager().randomNormal(new Shape(SIDE, SIDE));
          NDArray bias = runtime.manager().zeros(new Shape(SIDE));
          try (PackedWeights packed = products.pack(weight, bias)) {
            double fastest = Double.MAX_VALUE;
            for (int i = 0; i < RUNS; i++) {
              fastest = Math.min(fastest, seconds(products, x, packed));
            }
            return 2.0 * SIDE * SIDE * SIDE / fastest;
          }
        });
  }

  private static double seconds(Products products, NDArray x, PackedWeights packed) {
    long start = System.nanoTime();
    try (NDArray y = products.linear(x, packed, Activation.NONE)) {
      // A GPU computes while Java goes on; a value has to be there before it can be read.
      y.getFloat(0, 0);
      return (System.nanoTime() - start) / 1e9;
    }
  }
}
