package dev.visprog.models.checkpoint;

/** How much of something a file may claim to have, whatever its format. */
final class Bounds {
  /** More than any published model has. */
  static final int MOST_TENSORS = 200_000;

  /** What PyTorch allows. */
  static final int MOST_DIMENSIONS = 64;

  private Bounds() {}
}
