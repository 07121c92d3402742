package dev.visprog.training.diffusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.engine.GradientTape;

/**
 * How far a picture is from the one that it should be: the mean distance of their values, and that
 * of the differences of neighbours at several sizes, so that edges count more than a shade that is
 * a little off. Published autoencoders compare the features of a network that saw photographs
 * instead (Zhang et al. 2018), which knows nothing of drawings.
 */
final class PictureLoss {
  /** Full size, half of it, and a quarter. */
  private static final int SIZES = 3;

  /** Differences of neighbours are several times smaller than values. */
  private static final float EDGES = 2;

  private PictureLoss() {}

  /**
   * The loss.
   *
   * @param got {@code (B, C, H, W)}, of sizes that are multiples of 4
   * @param wanted the same
   * @return one number
   */
  static NDArray of(NDArray got, NDArray wanted) {
    NDArray off = got.sub(wanted);
    NDArray loss = off.abs().mean();
    for (int i = 0; i < SIZES; i++) {
      NDArray down = off.get(":, :, 1:, :").sub(off.get(":, :, :-1, :"));
      NDArray across = off.get(":, :, :, 1:").sub(off.get(":, :, :, :-1"));
      NDArray edges = down.abs().mean().add(across.abs().mean());
      loss = loss.add(GradientTape.scaled(edges, EDGES / (2 * SIZES)));
      off = halved(off);
    }
    return loss;
  }

  /** The means of squares of 2 × 2 places. */
  private static NDArray halved(NDArray x) {
    Shape shape = x.getShape();
    return x.reshape(shape.get(0), shape.get(1), shape.get(2) / 2, 2, shape.get(3) / 2, 2)
        .mean(new int[] {5})
        .mean(new int[] {3});
  }
}
