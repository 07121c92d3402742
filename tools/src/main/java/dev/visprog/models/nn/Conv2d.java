package dev.visprog.models.nn;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.Ops;
import org.jspecify.annotations.Nullable;

/** A convolution over height and width with a square kernel. */
public final class Conv2d {
  private final Ops ops;
  private final NDArray weight;
  private final @Nullable NDArray bias;
  private final int stride;
  private final int padding;

  private Conv2d(Parameters p, NDArray weight, @Nullable NDArray bias, int stride, int padding) {
    this.ops = p.runtime().ops();
    this.weight = weight;
    this.bias = bias;
    this.stride = stride;
    this.padding = padding;
  }

  /**
   * Tensors {@code weight (out, in, kernel, kernel)} and {@code bias (out)}.
   *
   * @param padding zeros on each side
   */
  public static Conv2d of(Parameters p, int in, int out, int kernel, int stride, int padding) {
    NDArray weight = p.array("weight", out, in, kernel, kernel);
    return new Conv2d(p, weight, p.array("bias", out), stride, padding);
  }

  /** One that keeps height and width: an odd kernel, step 1, the border filled with zeros. */
  public static Conv2d same(Parameters p, int in, int out, int kernel) {
    return of(p, in, out, kernel, 1, kernel / 2);
  }

  /** As {@link #of}, with the tensor {@code weight} alone. */
  public static Conv2d withoutBias(
      Parameters p, int in, int out, int kernel, int stride, int padding) {
    NDArray weight = p.array("weight", out, in, kernel, kernel);
    return new Conv2d(p, weight, null, stride, padding);
  }

  /**
   * Applies it.
   *
   * @param x {@code (B, in, H, W)}
   * @return {@code (B, out, (H + 2 padding - kernel) / stride + 1, …)}, rounded down
   */
  public NDArray apply(NDArray x) {
    return ops.conv2d(x, weight, bias, stride, padding, 1);
  }
}
