package dev.visprog.tools.scene.file;

/**
 * A scene could not be read. The message names the file and the place in it, and tells what was got
 * and what is wanted, in lower case and without a full stop.
 */
public final class SceneReadException extends Exception {
  private static final long serialVersionUID = 1L;

  SceneReadException(String message) {
    super(message);
  }

  SceneReadException(String message, Throwable cause) {
    super(message, cause);
  }
}
