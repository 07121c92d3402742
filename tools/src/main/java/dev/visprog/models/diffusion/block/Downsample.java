package dev.visprog.models.diffusion.block;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.Ops;
import dev.visprog.models.nn.Conv2d;
import dev.visprog.models.nn.Parameters;

/** Halves height and width by a convolution, {@code conv}. */
public final class Downsample {
  private static final long[] RIGHT_AND_BELOW = {0, 1, 0, 1};

  private final Ops ops;
  private final Conv2d conv;
  private final boolean padsEnd;

  private Downsample(Parameters p, int channels, boolean padsEnd) {
    ops = p.runtime().ops();
    conv = Conv2d.of(p.in("conv"), channels, channels, 3, 2, padsEnd ? 0 : 1);
    this.padsEnd = padsEnd;
  }

  /** With zeros on all sides: the result is rounded up. */
  public static Downsample padded(Parameters p, int channels) {
    return new Downsample(p, channels, false);
  }

  /** With zeros on the right and below alone: the result is rounded down. */
  public static Downsample paddedAtTheEnd(Parameters p, int channels) {
    return new Downsample(p, channels, true);
  }

  /**
   * Applies it.
   *
   * @param x {@code (B, C, H, W)}
   * @return {@code (B, C, H / 2, W / 2)}
   */
  public NDArray apply(NDArray x) {
    if (!padsEnd) {
      return conv.apply(x);
    }
    return Chain.next(ops.pad(x, RIGHT_AND_BELOW, "constant", 0), conv::apply);
  }
}
