package dev.visprog.models.nn;

/** A tensor of a checkpoint that no layer can use, found while layers are built. */
final class UnusableTensorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableTensorException(String message) {
    super(message);
  }
}
