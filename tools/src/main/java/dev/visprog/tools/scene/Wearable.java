package dev.visprog.tools.scene;

import java.util.Locale;

/** What people and faces may wear. */
public enum Wearable {
  HAT,
  GLASSES;

  /** {@code hat}. */
  public String noun() {
    return name().toLowerCase(Locale.ROOT);
  }
}
