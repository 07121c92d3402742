package dev.visprog.models.tokenizer;

/**
 * How long the rows of a batch are.
 *
 * @param length tokens of each row; 0 for those of the longest text
 */
public record Padding(int length) {
  /** Checks the length. */
  public Padding {
    if (length < 0) {
      throw new IllegalArgumentException("got length " + length + ", want 0 or more");
    }
  }

  /** As long as the longest text. */
  public static Padding longest() {
    return new Padding(0);
  }

  /** Of a given length; longer texts are cut to it. */
  public static Padding to(int length) {
    if (length < 1) {
      throw new IllegalArgumentException("got length " + length + ", want at least 1");
    }
    return new Padding(length);
  }
}
