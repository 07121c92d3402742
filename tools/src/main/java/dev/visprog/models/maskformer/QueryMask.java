package dev.visprog.models.maskformer;

/**
 * What one query found.
 *
 * @param classes logits, {@code (L + 1)}; the last one is that there is nothing
 * @param logits of its mask, row by row; inside from 0 on
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record QueryMask(float[] classes, float[] logits) {
  /** Its likeliest class, or L if that is that there is nothing. */
  int label() {
    int best = 0;
    for (int label = 1; label < classes.length; label++) {
      best = classes[label] > classes[best] ? label : best;
    }
    return best;
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
    double inside = 0;
    int count = 0;
    for (int i = 0; i < logits.length; i++) {
      if (hasInside(i)) {
        inside += QueryMasks.probability(logits[i]);
        count++;
      }
    }
    double most = classes[label()];
    double sum = 0;
    for (float each : classes) {
      sum += Math.exp(each - most);
    }
    return count == 0 ? 0 : inside / count / sum;
  }
}
