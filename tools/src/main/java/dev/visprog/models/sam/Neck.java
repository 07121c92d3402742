package dev.visprog.models.sam;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.engine.Ops;
import dev.visprog.models.nn.LayerNorm;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Parameters;

/** Two convolutions from the width of the transformer to the channels that masks are made from. */
final class Neck {
  /** Of its norms, whatever the layers have. */
  private static final double EPSILON = 1e-6;

  private final Ops ops;
  private final Linear first;
  private final LayerNorm firstNorm;
  private final NDArray second;
  private final LayerNorm secondNorm;

  Neck(Parameters p, VisionConfig config) {
    ops = p.runtime().ops();
    int channels = config.channels();
    NDArray weight = p.in("conv1").array("weight", channels, config.width(), 1, 1);
    // A convolution of one place is a linear layer, whose product is the faster one.
    first =
        Linear.of(
            p,
            weight.reshape(channels, config.width()),
            p.runtime().manager().zeros(new Shape(channels)));
    firstNorm = new LayerNorm(p.in("layer_norm1"), channels, EPSILON);
    second = p.in("conv2").array("weight", channels, channels, 3, 3);
    secondNorm = new LayerNorm(p.in("layer_norm2"), channels, EPSILON);
  }

  /**
   * Applies it.
   *
   * @param x {@code (B, grid, grid, C)}
   * @return {@code (B, grid, grid, channels)}
   */
  NDArray apply(NDArray x) {
    NDArray narrow = firstNorm.apply(first.apply(x)).transpose(0, 3, 1, 2);
    return secondNorm.apply(ops.conv2d(narrow, second, null, 1, 1, 1).transpose(0, 2, 3, 1));
  }
}
