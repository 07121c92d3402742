package dev.visprog.training.owlvit;

import dev.visprog.models.checkpoint.TensorFile.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Makes scores higher or lower: a trained network knows which of two boxes is the surer one, but
 * focal losses leave open which score is a coin's toss.
 */
final class ScoreShift {
  private static final String SHIFT = "class_head.logit_shift.bias";
  private static final String SCALE = "class_head.logit_scale.bias";

  private ScoreShift() {}

  /**
   * The weights of a network that gives the score {@code after} where another gives {@code before},
   * as nearly as one number for all places can do it.
   */
  static Map<String, Tensor> of(Map<String, Tensor> weights, double before, double after) {
    Map<String, Tensor> shifted = new LinkedHashMap<>(weights);
    double scale = 1 + Objects.requireNonNull(weights.get(SCALE), SCALE).values()[0]; // above 1
    float change = (float) ((logit(after) - logit(before)) / scale);
    shifted.computeIfPresent(
        SHIFT,
        (name, tensor) -> new Tensor(tensor.shape(), new float[] {tensor.values()[0] + change}));
    return shifted;
  }

  private static double logit(double score) {
    return Math.log(score / (1 - score));
  }
}
