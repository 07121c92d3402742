package dev.visprog.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * Makes visible what HTML cannot hold or what would mislead the eye, whatever part of the page it
 * is in: control characters become their pictures ({@code ␀}), lone surrogates and non-characters
 * {@code �}, and characters that turn the direction of the text around them their code, {@code
 * [U+202E]}. Line feeds and tabs stay.
 */
final class VisibleWriter extends FilterWriter {
  private static final char REPLACEMENT = '\uFFFD';

  /** A high surrogate whose other half has yet to come; 0 for none. */
  private char high;

  VisibleWriter(Writer out) {
    super(out);
  }

  @Override
  public void write(int c) throws IOException {
    write(new char[] {(char) c}, 0, 1);
  }

  @Override
  public void write(String text, int from, int count) throws IOException {
    write(text.toCharArray(), from, count);
  }

  @Override
  public void write(char[] text, int from, int count) throws IOException {
    int plain = from;
    for (int i = from; i < from + count; i++) {
      char c = text[i];
      if (high == 0 && isPlain(c)) {
        continue;
      }
      out.write(text, plain, i - plain);
      plain = i + 1;
      unusual(c);
    }
    out.write(text, plain, from + count - plain);
  }

  private void unusual(char c) throws IOException {
    if (high != 0) {
      char first = high;
      high = 0;
      if (Character.isLowSurrogate(c)) {
        boolean character = (Character.toCodePoint(first, c) & 0xfffe) != 0xfffe;
        out.write(character ? "" + first + c : "" + REPLACEMENT);
        return;
      }
      out.write(REPLACEMENT);
    }
    if (isPlain(c)) {
      out.write(c);
    } else if (Character.isHighSurrogate(c)) {
      high = c;
    } else if (c < 0x20) {
      out.write('\u2400' + c);
    } else if (c == 0x7f) {
      out.write('\u2421');
    } else if (turnsDirection(c)) {
      out.write(String.format(Locale.ROOT, "[U+%04X]", (int) c));
    } else {
      out.write(REPLACEMENT);
    }
  }

  private static boolean isPlain(char c) {
    if (c < 0x7f) {
      return c >= 0x20 || c == '\n' || c == '\t';
    }
    boolean control = c <= 0x9f;
    boolean nonCharacter = c >= 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
    return !control && !nonCharacter && !Character.isSurrogate(c) && !turnsDirection(c);
  }

  private static boolean turnsDirection(char c) {
    return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
  }

  @Override
  public void flush() throws IOException {
    if (high != 0) {
      high = 0;
      out.write(REPLACEMENT);
    }
    super.flush();
  }
}
