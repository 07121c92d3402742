package dev.visprog.models.diffusion.unet;

import ai.djl.ndarray.NDArray;

/** Sees the states inside the network, for comparison with another implementation. */
@FunctionalInterface
public interface UnetStates {
  /** Looks at nothing. */
  UnetStates UNSEEN = (name, state) -> {};

  /**
   * A state.
   *
   * @param name what it comes from: {@code time_proj}, {@code time_embedding}, {@code conv_in},
   *     {@code resnet}, {@code transformer}, {@code down_block.i}, {@code mid_block}, {@code
   *     up_block.i}
   * @param state gone when this returns
   */
  void see(String name, NDArray state);
}
