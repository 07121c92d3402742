package dev.visprog.models.hub;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something that may well work if it is tried again: a dropped connection, a busy server. */
final class TransientException extends Exception {
  private static final long serialVersionUID = 1L;
  private final @Nullable Duration wait;

  TransientException(String message) {
    this(message, null);
  }

  /**
   * @param wait how long the server asks to wait, if it does
   */
  TransientException(String message, @Nullable Duration wait) {
    super(message);
    this.wait = wait;
  }

  @Nullable Duration wanted() {
    return wait;
  }

  String problem() {
    return String.valueOf(getMessage());
  }
}
