package dev.visprog.models.nn;

import ai.djl.ndarray.NDArray;

/** Sees the states within a network, for comparison with another implementation. */
@FunctionalInterface
public interface NamedStates {
  /** Looks at nothing. */
  NamedStates UNSEEN = (name, state) -> {};

  /**
   * A state.
   *
   * @param name of the part of the network that gave it
   * @param state gone when this returns
   */
  void see(String name, NDArray state);

  /** Sees the states of a part, whose names get a prefix. */
  default NamedStates in(String prefix) {
    return (name, state) -> see(prefix + name, state);
  }
}
