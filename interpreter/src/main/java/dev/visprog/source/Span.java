package dev.visprog.source;

/**
 * A stretch of a source text, half-open.
 *
 * @param start offset of the first character (a Java {@code char}), counted from 0
 * @param end offset after the last character; equal to {@code start} for a mere place
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "got span %d..%d, want 0 <= start <= end".formatted(start, end));
    }
  }

  /** The place before one character. */
  public static Span at(int offset) {
    return new Span(offset, offset);
  }

  /** From the start of this to the end of {@code last}. */
  public Span to(Span last) {
    return new Span(start, Math.max(end, last.end));
  }
}
