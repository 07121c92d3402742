package dev.visprog.tools.scene;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The colours that things of the drawn world have, spelt as truth files spell them. */
public enum Colour {
  RED,
  ORANGE,
  YELLOW,
  GREEN,
  BLUE,
  PURPLE,
  PINK,
  BROWN,
  BLACK,
  WHITE,
  GRAY;

  /** {@code red}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The colour that a truth file calls {@code word}. */
  public static Optional<Colour> named(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
