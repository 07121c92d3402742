package dev.visprog.models.owlvit;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Parameters;

/**
 * What lies at each place, as a vector that is compared with those of texts, and how the comparison
 * is to be read there: {@code logit = (cosine + shift) * scale} (class {@code
 * OwlViTClassPredictionHead} of the reference implementation).
 */
final class ClassHead {
  /** Added to lengths before they divide. */
  static final float EPSILON = 1e-6f;

  private final Linear embedding;
  private final Linear shiftAndScale;

  ClassHead(Parameters p, int width, int projection) {
    embedding = Linear.of(p.in("dense0"), width, projection);
    shiftAndScale = Linear.joined(p, width, 1, "logit_shift", "logit_scale");
  }

  /**
   * Vectors in the space of the texts.
   *
   * @param features {@code (B, P, C)}
   * @return {@code (B, P, D)}, of any length
   */
  NDArray embed(NDArray features) {
    return embedding.apply(features);
  }

  /** The same vectors at length 1. */
  NDArray unit(NDArray embeddings) {
    NDArray length = embeddings.square().sum(new int[] {-1}, true).sqrt();
    return embeddings.div(length.add(EPSILON));
  }

  /**
   * The shift of each place, and its scale before the function {@link #scale} that keeps it
   * positive.
   *
   * @param features {@code (B, P, C)}
   * @return {@code (B, P, 2)}
   */
  NDArray shiftAndScale(NDArray features) {
    return shiftAndScale.apply(features);
  }

  /**
   * How well each text fits each place.
   *
   * @param features {@code (B, P, C)}
   * @param texts {@code (Q, D)}, of any length
   * @return {@code (B, P, Q)}
   */
  NDArray logits(NDArray features, NDArray texts) {
    NDArray cosines = unit(embed(features)).matMul(unit(texts).transpose()); // (B, P, Q)
    NDArray both = shiftAndScale(features);
    NDArray scale = both.get(":, :, 1:").getNDArrayInternal().elu(1).add(1); // (B, P, 1)
    return cosines.add(both.get(":, :, :1")).mul(scale);
  }

  /** The exponential linear unit (Clevert et al. 2016) plus 1. */
  static float scale(float value) {
    return value > 0 ? value + 1 : (float) Math.exp(value);
  }
}
