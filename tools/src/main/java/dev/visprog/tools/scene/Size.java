package dev.visprog.tools.scene;

import java.util.Locale;

/**
 * How large a thing is drawn for its kind. There is a gap between the two that nothing falls in.
 */
public enum Size {
  SMALL,
  LARGE;

  /** {@code small}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
