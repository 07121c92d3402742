package dev.visprog.models.owlvit;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.nn.Parameters;

/**
 * How much each place looks like an object, whichever (Minderer et al. 2023, section 3.2: it
 * decides which places are worth training on).
 */
final class ObjectnessHead {
  private final PlaceHead head;

  ObjectnessHead(Parameters p, int width) {
    head = new PlaceHead(p, width, 1);
  }

  /**
   * Predicts.
   *
   * @param features {@code (B, P, C)}
   * @return logits, {@code (B, P)}
   */
  NDArray apply(NDArray features) {
    return head.apply(features).squeeze(-1);
  }
}
