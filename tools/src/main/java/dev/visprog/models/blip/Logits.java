package dev.visprog.models.blip;

/** The logits of one place in a text as logarithms of probabilities. */
final class Logits {
  private Logits() {}

  /** What to take from a logit to get the logarithm of its token's probability. */
  static double logSum(float[] logits) {
    double most = logits[largest(logits)];
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit - most);
    }
    return most + Math.log(sum);
  }

  /** The token with the largest logit; the first of several. */
  static int largest(float[] logits) {
    int largest = 0;
    for (int i = 1; i < logits.length; i++) {
      if (logits[i] > logits[largest]) {
        largest = i;
      }
    }
    return largest;
  }
}
