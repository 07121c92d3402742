package dev.visprog.models.sam;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.Activation;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.nn.LayerNorm;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Parameters;
import java.util.stream.IntStream;

/**
 * Two transposed convolutions, each of which makes four places of one. Their windows do not
 * overlap, so that each is a linear layer with four results, and the places can stay in the order
 * in which they were made until the masks are drawn, which are much smaller.
 */
final class Upscaling {
  private static final int FACTOR = 2;

  /** Of the norm, whatever the layers of the transformer have. */
  private static final double EPSILON = 1e-6;

  private final ModelRuntime runtime;
  private final int channels;
  private final Linear first;
  private final LayerNorm norm;
  private final Linear second;

  Upscaling(Parameters p, int channels) {
    runtime = p.runtime();
    this.channels = channels;
    first = linear(p.in("upscale_conv1"), channels, channels / 4);
    norm = new LayerNorm(p.in("upscale_layer_norm"), channels / 4, EPSILON);
    second = linear(p.in("upscale_conv2"), channels / 4, channels / 8);
  }

  private static Linear linear(Parameters p, int in, int out) {
    NDArray weight = p.array("weight", in, out, FACTOR, FACTOR);
    NDArray bias = p.array("bias", out);
    return Linear.of(
        p,
        weight.transpose(2, 3, 1, 0).reshape((long) FACTOR * FACTOR * out, in),
        bias.tile((long) FACTOR * FACTOR));
  }

  /**
   * Applies it.
   *
   * @param x {@code (B, grid · grid, C)}
   * @return {@code (B, grid · grid · 2 · 2 · 2 · 2, C / 8)}: patch by patch, in each the four
   *     places of the first convolution, and in each of them the four of the second
   */
  NDArray apply(NDArray x) {
    long batch = x.getShape().get(0);
    NDArray twice = first.apply(x).reshape(batch, -1, channels / 4);
    NDArray activated = runtime.ops().activate(norm.apply(twice), Activation.GELU);
    return second.apply(activated, Activation.GELU).reshape(batch, -1, channels / 8);
  }

  /**
   * Brings masks of such places into rows and columns.
   *
   * @param masks {@code (B, M, grid · grid · 16)}
   * @return {@code (B, M, 4 grid, 4 grid)}
   */
  static NDArray inRows(NDArray masks, int grid) {
    long[] sizes = IntStream.of(grid, grid, 2, 2, 2, 2).asLongStream().toArray();
    long batch = masks.getShape().get(0);
    long count = masks.getShape().get(1);
    return masks
        .reshape(batch, count, sizes[0], sizes[1], sizes[2], sizes[3], sizes[4], sizes[5])
        .transpose(0, 1, 2, 4, 6, 3, 5, 7)
        .reshape(batch, count, 4L * grid, 4L * grid);
  }
}
