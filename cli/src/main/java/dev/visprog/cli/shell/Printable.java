package dev.visprog.cli.shell;

/**
 * Makes text harmless that a stranger may have written. Control characters and the marks that
 * change the direction of writing would let it move the cursor, recolour or hide what the terminal
 * shows.
 */
public final class Printable {
  private Printable() {}

  /** The text with such characters written out, as in {@code \u001b}; line ends and tabs stay. */
  public static String of(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isHarmless(c)) {
                printable.appendCodePoint(c);
              } else {
                printable.append(c > 0xffff ? "\\u{%x}".formatted(c) : "\\u%04x".formatted(c));
              }
            });
    return printable.toString();
  }

  private static boolean isHarmless(int c) {
    if (c == '\n' || c == '\t' || isEmojiPart(c)) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** The joiners inside emoji and Indic words, and the tags of flags: format characters in use. */
  private static boolean isEmojiPart(int c) {
    return c == 0x200c || c == 0x200d || (c >= 0xe0020 && c <= 0xe007f);
  }
}
