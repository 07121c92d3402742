package dev.visprog.models.diffusion.block;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.Interpolation;
import dev.visprog.models.engine.Ops;
import dev.visprog.models.nn.Conv2d;
import dev.visprog.models.nn.Parameters;

/** Repeats each place, and smooths the result by a convolution, {@code conv}. */
public final class Upsample {
  private final Ops ops;
  private final Conv2d conv;

  /** With the weights of {@code p}. */
  public Upsample(Parameters p, int channels) {
    ops = p.runtime().ops();
    conv = Conv2d.same(p.in("conv"), channels, channels, 3);
  }

  /**
   * Applies it.
   *
   * @param x {@code (B, C, H, W)}
   * @return {@code (B, C, height, width)}
   */
  public NDArray apply(NDArray x, int height, int width) {
    NDArray larger = ops.resize(x, height, width, Interpolation.NEAREST, false, false);
    return Chain.next(larger, conv::apply);
  }
}
