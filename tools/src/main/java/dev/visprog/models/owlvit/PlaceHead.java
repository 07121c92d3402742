package dev.visprog.models.owlvit;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.Activation;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Parameters;

/**
 * A small network that looks at each place alone: three linear layers with GELU between. Tensors
 * {@code dense0 dense1 dense2}.
 */
final class PlaceHead {
  private final Linear first;
  private final Linear second;
  private final Linear last;

  /**
   * With the weights of {@code p}.
   *
   * @param width C
   * @param out how many numbers it gives
   */
  PlaceHead(Parameters p, int width, int out) {
    first = Linear.of(p.in("dense0"), width, width);
    second = Linear.of(p.in("dense1"), width, width);
    last = Linear.of(p.in("dense2"), width, out);
  }

  /**
   * Applies it.
   *
   * @param features {@code (B, P, C)}
   * @return {@code (B, P, out)}
   */
  NDArray apply(NDArray features) {
    NDArray hidden = first.apply(features, Activation.GELU);
    return last.apply(second.apply(hidden, Activation.GELU));
  }
}
