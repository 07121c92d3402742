package dev.visprog.models.diffusion.vae;

import ai.djl.ndarray.NDArray;

/** Sees the states inside, for comparison with another implementation. */
@FunctionalInterface
interface VaeStates {
  /** Looks at nothing. */
  VaeStates UNSEEN = (name, state) -> {};

  /**
   * A state.
   *
   * @param name what it comes from, such as {@code encoder_down_block.0}
   * @param state gone when this returns
   */
  void see(String name, NDArray state);
}
