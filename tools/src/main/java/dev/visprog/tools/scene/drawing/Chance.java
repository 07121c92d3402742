package dev.visprog.tools.scene.drawing;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A stream of random choices that is the same for the same seed everywhere. Built on the bits of
 * {@link SplittableRandom} alone: its other methods may be computed in another way some day.
 */
public final class Chance {
  private static final double UNIT = 0x1p-53;

  private final SplittableRandom bits;

  /** The stream of a seed. */
  public Chance(long seed) {
    bits = new SplittableRandom(seed);
  }

  /** The stream of one picture among those of a seed; unlike the stream of any other. */
  public static Chance of(long seed, long index) {
    // Mixed one after the other, so that seed 3, index 4 is not like seed 4, index 3.
    long mixed = new SplittableRandom(seed).nextLong() + index;
    return new Chance(new SplittableRandom(mixed).nextLong());
  }

  /**
   * A new stream. What is taken from it leaves this one as it is, so a figure may take as many
   * numbers as it likes without changing the rest of the picture.
   */
  public Chance fork() {
    return new Chance(bits.nextLong());
  }

  /** A number from 0 up to 1, without 1. */
  public double unit() {
    return (bits.nextLong() >>> 11) * UNIT;
  }

  /** A number from {@code low} to {@code high}. */
  public double between(double low, double high) {
    return low + (high - low) * unit();
  }

  /** A whole number from {@code low} to {@code high}, both included. */
  public int whole(int low, int high) {
    return low + (int) (unit() * (high - low + 1));
  }

  /** True in the given share of cases. */
  public boolean yes(double share) {
    return unit() < share;
  }

  /** One of several, each as likely as the others. */
  public <T> T oneOf(List<T> choices) {
    return choices.get(whole(0, choices.size() - 1));
  }

  /** One of several, each as likely as the others. */
  @SafeVarargs
  public final <T> T oneOf(T... choices) {
    return choices[whole(0, choices.length - 1)];
  }
}
