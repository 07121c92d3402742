package dev.visprog.tools.scene.layout;

/** Where things of a kind can be. */
enum Habitat {
  /** Stands on the ground. */
  LAND,
  /** Hangs or flies above it. */
  AIR,
  /** Floats on water. */
  WATER,
  /** Is wholly in the water. */
  DEEP
}
