package dev.visprog.models.nn;

import ai.djl.ndarray.NDArray;

/** Sees the states between the layers of an encoder, for comparison with another implementation. */
@FunctionalInterface
public interface HiddenStates {
  /** Looks at nothing. */
  HiddenStates UNSEEN = (layer, state) -> {};

  /**
   * A state.
   *
   * @param layer 0 for what enters the first layer, i for what leaves the i-th
   * @param state {@code (B, T, C)}, gone when this returns
   */
  void see(int layer, NDArray state);
}
