package dev.visprog.source;

import java.util.Arrays;
import java.util.Objects;

/**
 * A program's text with its name. Lines end with LF, CR LF or CR. Offsets are cheap to carry about;
 * lines and columns are computed when somebody asks.
 */
public final class Source {
  private final String name;
  private final String text;
  private final int[] lineStarts;

  /**
   * A named text.
   *
   * @param name what messages call it: a file name, or {@code program}
   * @param text all of it
   */
  public Source(String name, String text) {
    this.name = Objects.requireNonNull(name, "name");
    this.text = Objects.requireNonNull(text, "text");
    this.lineStarts = lineStarts(text);
  }

  /** A text that comes from no file. */
  public static Source of(String text) {
    return new Source("program", text);
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  /** The text under {@code span}. */
  public String text(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** How many lines there are; an empty text has one. */
  public int lines() {
    return lineStarts.length;
  }

  /** The place of a character, or of the end of the text. */
  public Position position(int offset) {
    Objects.checkIndex(offset, text.length() + 1);
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Position(line + 1, offset - lineStarts[line] + 1);
  }

  /** Where line {@code line} (counted from 1) lies, without its line end. */
  public Span line(int line) {
    int start = lineStarts[Objects.checkIndex(line - 1, lineStarts.length)];
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > start && isLineEnd(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (isLineEnd(c) && !pair) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
