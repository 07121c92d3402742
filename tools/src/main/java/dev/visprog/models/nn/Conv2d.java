package dev.visprog.models.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.engine.Convolutions;
import dev.visprog.models.engine.PackedWeights;
import dev.visprog.models.engine.Scope;

/** A convolution over height and width with a square kernel. */
public final class Conv2d {
  private final Convolutions convolutions;
  private final PackedWeights weights;
  private final int stride;
  private final int padding;

  private Conv2d(Parameters p, PackedWeights weights, int stride, int padding) {
    this.convolutions = p.runtime().convolutions();
    this.weights = weights;
    this.stride = stride;
    this.padding = padding;
  }

  /**
   * Tensors {@code weight (out, in, kernel, kernel)} and {@code bias (out)}.
   *
   * @param padding zeros on each side
   */
  public static Conv2d of(Parameters p, int in, int out, int kernel, int stride, int padding) {
    return of(p, in, out, kernel, stride, padding, new long[0]);
  }

  private static Conv2d of(
      Parameters p, int in, int out, int kernel, int stride, int padding, long[] expected) {
    return Scope.within(
        () -> {
          NDArray weight = p.read("weight", out, in, kernel, kernel);
          NDArray bias = p.read("bias", out);
          return new Conv2d(p, p.pack(weight, bias, stride, padding, expected), stride, padding);
        });
  }

  /** One that keeps height and width: an odd kernel, step 1, the border filled with zeros. */
  public static Conv2d same(Parameters p, int in, int out, int kernel) {
    return of(p, in, out, kernel, 1, kernel / 2);
  }

  /**
   * As {@link #same(Parameters, int, int, int)}, fast for two feature maps of about this height and
   * width; for small ones that saves a third of the time.
   */
  public static Conv2d same(Parameters p, int in, int out, int kernel, int side) {
    return of(p, in, out, kernel, 1, kernel / 2, new long[] {2, in, side, side});
  }

  /** As {@link #of}, with the tensor {@code weight} alone. */
  public static Conv2d withoutBias(
      Parameters p, int in, int out, int kernel, int stride, int padding) {
    return Scope.within(
        () -> {
          NDArray weight = p.read("weight", out, in, kernel, kernel);
          NDArray bias = p.runtime().manager().zeros(new Shape(out));
          return new Conv2d(p, p.pack(weight, bias, stride, padding), stride, padding);
        });
  }

  /**
   * Applies it.
   *
   * @param x {@code (B, in, H, W)}
   * @return {@code (B, out, (H + 2 padding - kernel) / stride + 1, …)}, rounded down
   */
  public NDArray apply(NDArray x) {
    return convolutions.apply(x, weights, stride, padding);
  }
}
