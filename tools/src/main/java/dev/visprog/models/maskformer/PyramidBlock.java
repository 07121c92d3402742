package dev.visprog.models.maskformer;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.Activation;
import dev.visprog.models.engine.Ops;
import dev.visprog.models.nn.Conv2d;
import dev.visprog.models.nn.GroupNorm;
import dev.visprog.models.nn.Parameters;

/** A convolution over three by three pixels, a norm, and the positive part. */
final class PyramidBlock {
  /** The reference has it fixed. */
  static final double EPSILON = 1e-5;

  private final Ops ops;
  private final Conv2d convolution;
  private final GroupNorm norm;

  PyramidBlock(Parameters p, int in, int out) {
    ops = p.runtime().ops();
    convolution = Conv2d.withoutBias(p.in("0"), in, out, 3, 1, 1);
    norm = new GroupNorm(p.in("1"), MaskFormerConfig.GROUPS, out, EPSILON);
  }

  /** From {@code (B, in, h, w)} to {@code (B, out, h, w)}. */
  NDArray apply(NDArray x) {
    return ops.activate(norm.apply(convolution.apply(x)), Activation.RELU);
  }
}
