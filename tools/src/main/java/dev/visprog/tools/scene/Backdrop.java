package dev.visprog.tools.scene;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the ground, the water, the air or the wall behind the things is made of. */
public enum Backdrop {
  GRASS,
  DESERT,
  SEA,
  SNOW,
  STREET,
  SKY,
  NIGHT_SKY,
  WALL;

  /** {@code night sky}. */
  public String noun() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The backdrop that a truth file calls {@code noun}. */
  public static Optional<Backdrop> named(String noun) {
    return Arrays.stream(values()).filter(one -> one.noun().equals(noun)).findFirst();
  }
}
