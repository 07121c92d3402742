package dev.visprog.models.embedded;

import java.io.IOException;

/** A packed model that cannot be used; the message is for the user. */
public final class EmbeddedException extends IOException {
  private static final long serialVersionUID = 1L;

  EmbeddedException(String message) {
    super(message);
  }

  /** A problem that another one made. */
  public EmbeddedException(String message, Throwable cause) {
    super(message, cause);
  }
}
