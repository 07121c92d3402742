package dev.visprog.models.diffusion;

/** Is told how far the work is. */
@FunctionalInterface
public interface StepListener {
  /** Is told nothing. */
  StepListener NONE = (done, total) -> {};

  /**
   * A step is done. An exception ends the work.
   *
   * @param done how many are
   * @param total how many there are
   */
  void stepped(int done, int total);
}
