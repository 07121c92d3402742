package dev.visprog.program;

import java.util.Arrays;

/**
 * A text as it is written between quotes, and as it is meant. The escapes are {@code \n \t \r \\ \'
 * \"} and <code>&#92;uXXXX</code>; a backslash before anything else stands for itself.
 */
public final class TextLiteral {
  private final String value;
  private final int[] offsets;

  private TextLiteral(String value, int[] offsets) {
    this.value = value;
    this.offsets = offsets;
  }

  /** The text that is meant. */
  public String value() {
    return value;
  }

  /** Where a character of the value (or its end) stands in the raw text, quotes counted. */
  public int offset(int index) {
    return offsets[index];
  }

  /** Reads a text with its quotes. */
  public static TextLiteral read(String raw) {
    StringBuilder value = new StringBuilder(raw.length());
    int[] offsets = new int[raw.length()];
    int end = raw.length() - 1;
    int i = 1;
    while (i < end) {
      offsets[value.length()] = i;
      char c = raw.charAt(i);
      if (c != '\\' || i + 1 >= end) {
        value.append(c);
        i++;
        continue;
      }
      char escaped = raw.charAt(i + 1);
      int plain = "ntr\\'\"".indexOf(escaped);
      if (plain >= 0) {
        value.append("\n\t\r\\'\"".charAt(plain));
        i += 2;
      } else if (escaped == 'u' && isHex(raw, i + 2, end)) {
        value.append((char) Integer.parseInt(raw.substring(i + 2, i + 6), 16));
        i += 6;
      } else {
        value.append(c);
        i++;
      }
    }
    offsets[value.length()] = end;
    return new TextLiteral(value.toString(), Arrays.copyOf(offsets, value.length() + 1));
  }

  private static boolean isHex(String raw, int from, int end) {
    return from + 4 <= end
        && raw.substring(from, from + 4)
            .chars()
            .allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
  }

  /** Writes a text so that {@link #read} gives it back. */
  public static String write(String value) {
    char quote = value.indexOf('\'') >= 0 && value.indexOf('"') < 0 ? '"' : '\'';
    StringBuilder raw = new StringBuilder(value.length() + 2).append(quote);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\n' -> raw.append("\\n");
        case '\t' -> raw.append("\\t");
        case '\r' -> raw.append("\\r");
        case '\\' -> raw.append("\\\\");
        default -> {
          if (c == quote) {
            raw.append('\\').append(c);
          } else if (Character.isISOControl(c) || (Character.isSurrogate(c) && isLone(value, i))) {
            raw.append("\\u%04x".formatted((int) c));
          } else {
            raw.append(c);
          }
        }
      }
    }
    return raw.append(quote).toString();
  }

  private static boolean isLone(String value, int i) {
    char c = value.charAt(i);
    return Character.isHighSurrogate(c)
        ? i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1))
        : i == 0 || !Character.isHighSurrogate(value.charAt(i - 1));
  }
}
