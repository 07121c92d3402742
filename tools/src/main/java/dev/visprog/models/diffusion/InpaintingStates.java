package dev.visprog.models.diffusion;

/** Sees what passes between the networks, for comparison with another implementation. */
@FunctionalInterface
interface InpaintingStates {
  /** Looks at nothing. */
  InpaintingStates UNSEEN = (name, values, shape) -> {};

  /**
   * Some values.
   *
   * @param name such as {@code latents.0}
   */
  void see(String name, float[] values, long... shape);
}
