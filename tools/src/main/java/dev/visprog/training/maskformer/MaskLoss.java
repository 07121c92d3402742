package dev.visprog.training.maskformer;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.GradientTape;

/**
 * How wrong masks are: focal loss (Lin et al. 2017, equation 5) and dice loss (Milletari et al.
 * 2016).
 */
final class MaskLoss {
  /** The weight of MaskFormer (Cheng et al. 2021, section 4). */
  static final float FOCAL = 20;

  /**
   * The weight of Mask2Former (Cheng et al. 2022, section 4.1); that of MaskFormer is 1. A mask
   * that shows two things loses half of it, however small they are in the picture.
   */
  static final float DICE = 5;

  /** The weight of what is inside in focal loss; there is far less of it than outside. */
  private static final float ALPHA = 0.25f;

  private MaskLoss() {}

  /**
   * The mean over masks.
   *
   * @param logits {@code (N, pixels)}
   * @param truth how much of each pixel is inside, {@code (N, pixels)}
   */
  static NDArray of(NDArray logits, NDArray truth) {
    NDArray focal = inside(logits).mul(truth).add(outside(logits).mul(truth.neg().add(1))).mean();
    int[] pixels = {1};
    NDArray shares = probability(logits);
    NDArray both = shares.mul(truth).sum(pixels);
    NDArray sums = shares.sum(pixels).add(truth.sum(pixels)).add(1);
    NDArray dice = both.add(both).add(1).div(sums).neg().add(1).mean();
    return GradientTape.scaled(focal, FOCAL).add(GradientTape.scaled(dice, DICE));
  }

  /** Focal loss of each pixel if it is inside. */
  static NDArray inside(NDArray logits) {
    NDArray loss = softplus(logits.neg()).mul(probability(logits.neg()).square());
    return GradientTape.scaled(loss, ALPHA);
  }

  /** Focal loss of each pixel if it is outside. */
  static NDArray outside(NDArray logits) {
    NDArray loss = softplus(logits).mul(probability(logits).square());
    return GradientTape.scaled(loss, 1 - ALPHA);
  }

  /** The logistic function. */
  static NDArray probability(NDArray logits) {
    return logits.getNDArrayInternal().sigmoid();
  }

  /** {@code log(1 + exp x)}. */
  private static NDArray softplus(NDArray x) {
    return x.getNDArrayInternal().softPlus();
  }
}
