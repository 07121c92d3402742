package dev.visprog.tools.scene.phrase;

import org.jspecify.annotations.Nullable;

/** One way to read the words at a position. */
@FunctionalInterface
interface Rule {
  /** What they mean; null if they cannot be read this way. */
  @Nullable Reading<Condition> read(int at);

  /** The reading of more words; of equal ones the first. */
  static @Nullable Reading<Condition> longer(
      @Nullable Reading<Condition> one, @Nullable Reading<Condition> other) {
    return one == null || (other != null && other.end() > one.end()) ? other : one;
  }
}
