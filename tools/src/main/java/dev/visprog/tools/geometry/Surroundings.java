package dev.visprog.tools.geometry;

import dev.visprog.value.Box;

/** What a person looks at together with a thing: its box and a margin around it. */
public final class Surroundings {
  /** How many times longer each side is than the thing's own. */
  public static final double FACTOR = 1.5;

  private Surroundings() {}

  /** {@code box} enlarged by {@link #FACTOR} about its centre; it may reach outside the picture. */
  public static Box unclipped(Box box) {
    return box.scale(FACTOR);
  }

  /** {@code box} enlarged by {@link #FACTOR} about its centre, cut at {@code bounds}. */
  public static Box of(Box box, Box bounds) {
    return unclipped(box).intersect(bounds);
  }
}
