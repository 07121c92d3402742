package dev.visprog.training.maskformer;

import dev.visprog.models.checkpoint.TensorFile.Tensor;
import dev.visprog.training.Trainer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleFunction;

/**
 * How sure queries are of what they found. By the rule of the reference, a pixel belongs to a
 * segment only where the score of its class times the probability of its mask is a half or more. A
 * network that was trained for long is sure enough for that; one that was not knows which class is
 * the likeliest long before it is sure of it, and most of its segments would be lost.
 *
 * @param scale by what logits of classes are multiplied
 * @param doubt what is taken from the logit that there is nothing
 */
record Certainty(double scale, double doubt) {
  private static final String TOLD = Trainer.APART + "certainty";

  private static final double[] SCALES = {1, 2, 4};
  private static final double[] DOUBTS = {0, 2, 4, 8};

  /** How good segments are with a certainty. */
  @FunctionalInterface
  interface Trial {
    double quality(Certainty certainty) throws IOException;
  }

  /** The best one: the scale is sought first, then the doubt. */
  static Certainty best(Trial trial) throws IOException {
    Certainty scaled = best(trial, scale -> new Certainty(scale, 0), SCALES);
    return best(trial, doubt -> new Certainty(scaled.scale(), doubt), DOUBTS);
  }

  private static Certainty best(Trial trial, DoubleFunction<Certainty> of, double... values)
      throws IOException {
    Certainty best = of.apply(values[0]);
    double most = trial.quality(best);
    for (int i = 1; i < values.length; i++) {
      Certainty other = of.apply(values[i]);
      double quality = trial.quality(other);
      if (quality > most) {
        most = quality;
        best = other;
      }
    }
    return best;
  }

  /** The weights of a network that is as sure. They tell of it, so that it can be undone. */
  Map<String, Tensor> of(Map<String, Tensor> weights) {
    Map<String, Tensor> surer = changed(weights, scale, doubt);
    surer.put(TOLD, new Tensor(new long[] {2}, new float[] {(float) scale, (float) doubt}));
    return surer;
  }

  /** The weights as they were trained, to train them further. */
  static Map<String, Tensor> undone(Map<String, Tensor> surer) {
    Tensor told = surer.get(TOLD);
    return told == null
        ? surer
        : changed(surer, 1 / told.values()[0], -told.values()[1] / told.values()[0]);
  }

  private static Map<String, Tensor> changed(
      Map<String, Tensor> weights, double factor, double less) {
    Map<String, Tensor> changed = new LinkedHashMap<>(weights);
    changed.computeIfPresent(
        "class_predictor.weight", (name, tensor) -> multiplied(tensor, factor));
    changed.computeIfPresent(
        "class_predictor.bias",
        (name, tensor) -> {
          Tensor bias = multiplied(tensor, factor);
          bias.values()[bias.values().length - 1] -= (float) less; // that there is nothing
          return bias;
        });
    return changed;
  }

  private static Tensor multiplied(Tensor tensor, double factor) {
    float[] values = tensor.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] *= (float) factor;
    }
    return new Tensor(tensor.shape(), values);
  }
}
