package dev.visprog.tools.image;

/**
 * A picture could not be read. The message names the file and tells what was got and what is
 * wanted, in lower case and without a full stop.
 */
public final class ImageReadException extends Exception {
  private static final long serialVersionUID = 1L;

  ImageReadException(String message) {
    super(message);
  }

  ImageReadException(String message, Throwable cause) {
    super(message, cause);
  }
}
