package dev.visprog.training.owlvit;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.GradientTape;

/** How far boxes are from where they should be. Boxes are centre x, centre y, width, height. */
final class BoxLoss {
  private static final float TINY = 1e-8f;

  private BoxLoss() {}

  /**
   * The sum of the distances of all four numbers.
   *
   * @param boxes {@code (…, 4)}
   * @param targets of the same shape
   * @param weights how much each box counts, {@code (…, 1)}
   * @return one value
   */
  static NDArray l1(NDArray boxes, NDArray targets, NDArray weights) {
    return boxes.sub(targets).abs().mul(weights).sum();
  }

  /**
   * The sum of 1 minus the generalised intersection over union (Rezatofighi et al. 2019, algorithm
   * 1), which still tells the way where boxes do not meet.
   *
   * @see #l1
   */
  static NDArray giou(NDArray boxes, NDArray targets, NDArray weights) {
    NDArray size = boxes.get("..., 2:");
    NDArray low = boxes.get("..., :2").sub(GradientTape.scaled(size, 0.5));
    NDArray high = low.add(size);
    NDArray targetSize = targets.get("..., 2:");
    NDArray targetLow = targets.get("..., :2").sub(targetSize.div(2));
    NDArray targetHigh = targetLow.add(targetSize);
    NDArray both =
        area(high.minimum(targetHigh).sub(low.maximum(targetLow)).getNDArrayInternal().relu());
    NDArray around = area(high.maximum(targetHigh).sub(low.minimum(targetLow)));
    NDArray union = area(size).add(area(targetSize)).sub(both);
    NDArray giou = both.div(union.add(TINY)).sub(around.sub(union).div(around.add(TINY))); // (…, 1)
    return giou.neg().add(1).mul(weights).sum();
  }

  /** Of sizes {@code (…, 2)}: {@code (…, 1)}. */
  private static NDArray area(NDArray size) {
    return size.get("..., :1").mul(size.get("..., 1:"));
  }
}
