package dev.visprog.models.engine;

import org.jspecify.annotations.Nullable;

/** PyTorch cannot be started, or cannot do here what was asked of it. */
public final class ModelRuntimeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What went wrong, in a sentence for the user. */
  public ModelRuntimeException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
