package dev.visprog.tools.scene.phrase;

/** A text means nothing in the drawn world. The message quotes it, and tells from where on. */
public final class PhraseException extends Exception {
  private static final long serialVersionUID = 1L;

  public PhraseException(String message) {
    super(message);
  }
}
