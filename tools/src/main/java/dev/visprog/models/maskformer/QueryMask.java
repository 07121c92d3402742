package dev.visprog.models.maskformer;

/**
 * What one query found.
 *
 * @param classes logits, {@code (L + 1)}; the last one is that there is nothing
 * @param logits of its mask, row by row; inside from 0 on
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record QueryMask(float[] classes, float[] logits) {
  /** Its likeliest class, the first of equals; L if it is likelier that there is nothing. */
  int label() {
    int best = 0;
    for (int label = 1; label < classes.length; label++) {
      best = classes[label] > classes[best] ? label : best;
    }
    return best;
  }

  /** The probability of that class. */
  float score() {
    return shares()[label()];
  }

  /** The softmax of the classes, that there is nothing among them. */
  float[] shares() {
    double[] powers = new double[classes.length];
    double sum = 0;
    float most = classes[label()];
    for (int label = 0; label < powers.length; label++) {
      powers[label] = Math.exp(classes[label] - most);
      sum += powers[label];
    }
    float[] shares = new float[powers.length];
    for (int label = 0; label < powers.length; label++) {
      shares[label] = (float) (powers[label] / sum);
    }
    return shares;
  }

  /** The probabilities of the mask, pixel by pixel, each times {@code factor}. */
  float[] plane(float factor) {
    float[] plane = new float[logits.length];
    for (int i = 0; i < plane.length; i++) {
      plane[i] = probability(logits[i]) * factor;
    }
    return plane;
  }

  boolean hasInside(int pixel) {
    return logits[pixel] > 0;
  }

  /**
   * How sure it is of both, 0 to 1: the probability of its class times the mean one of its mask
   * inside (Cheng et al. 2022, "Masked-attention Mask Transformer for Universal Image
   * Segmentation", section 4.1).
   */
  double sureness() {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < logits.length; i++) {
      if (hasInside(i)) {
        sum += probability(logits[i]);
        count++;
      }
    }
    return count == 0 ? 0 : score() * sum / count;
  }

  /** The logistic function. */
  private static float probability(float logit) {
    return (float) (1 / (1 + Math.exp(-logit)));
  }
}
