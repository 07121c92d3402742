package dev.visprog.models.checkpoint;

import java.nio.file.Path;

/**
 * A checkpoint cannot be used; the message names the file, the tensor where there is one, what was
 * got and what is wanted.
 */
public final class CheckpointException extends Exception {
  private static final long serialVersionUID = 1L;

  /** A problem of which the message says everything, the file too. */
  public CheckpointException(String message) {
    super(message);
  }

  CheckpointException(Path file, String problem) {
    super(file + ": " + problem);
  }

  CheckpointException(Path file, String problem, Throwable cause) {
    super(file + ": " + problem, cause);
  }
}
