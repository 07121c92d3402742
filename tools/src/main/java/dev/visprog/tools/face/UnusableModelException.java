package dev.visprog.tools.face;

/** A model file cannot be used; the message names the file and says what is wrong with it. */
public final class UnusableModelException extends Exception {
  private static final long serialVersionUID = 1L;

  UnusableModelException(String message) {
    super(message);
  }
}
