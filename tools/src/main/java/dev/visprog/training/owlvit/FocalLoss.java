package dev.visprog.training.owlvit;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.GradientTape;

/**
 * How wrong it is to say that a text fits a place, or that it does not: cross entropy in which what
 * is right already counts little, so that the many places where nothing is do not drown the few
 * (Lin et al. 2017, "Focal Loss for Dense Object Detection", equation 5, with its α and γ).
 */
final class FocalLoss {
  private static final double ALPHA = 0.25;

  // γ is 2: all that is here squares by a product.

  private FocalLoss() {}

  /** Where the text fits. */
  static double right(double logit) {
    double p = 1 / (1 + Math.exp(-logit));
    return ALPHA * (1 - p) * (1 - p) * softplus(-logit);
  }

  /** Where it does not. */
  static double wrong(double logit) {
    double p = 1 / (1 + Math.exp(-logit));
    return (1 - ALPHA) * p * p * softplus(logit);
  }

  private static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  /**
   * The sum over all.
   *
   * @param logits of any shape
   * @param targets 1 where the text fits, 0 where not; of the same shape
   * @param weights how much each counts; of the same shape or one that spreads over it
   * @return one value
   */
  static NDArray sum(NDArray logits, NDArray targets, NDArray weights) {
    NDArray others = targets.neg().add(1);
    // log(1 + exp(x)) without overflow; that of -x is less by x.
    NDArray plus = logits.getNDArrayInternal().relu().add(logits.abs().neg().exp().add(1).log());
    NDArray p = logits.getNDArrayInternal().sigmoid();
    NDArray q = p.neg().add(1);
    NDArray right = GradientTape.scaled(q.square().mul(plus.sub(logits)).mul(targets), ALPHA);
    NDArray wrong = GradientTape.scaled(p.square().mul(plus).mul(others), 1 - ALPHA);
    return right.add(wrong).mul(weights).sum();
  }
}
