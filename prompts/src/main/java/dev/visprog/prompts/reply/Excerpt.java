package dev.visprog.prompts.reply;

/** The first words of an untrusted text for one line of a terminal. */
public final class Excerpt {
  private static final int LONGEST = 200;
  private static final int LOOKED_AT = 2_000;

  private Excerpt() {}

  /** At most 200 characters on one line, without what cannot be seen. */
  public static String of(String text) {
    StringBuilder line = new StringBuilder();
    text.substring(0, Math.min(text.length(), LOOKED_AT))
        .codePoints()
        .map(c -> isPlain(c) ? c : ' ')
        .forEach(line::appendCodePoint);
    String words = line.toString().strip().replaceAll(" +", " ");
    return words.codePointCount(0, words.length()) <= LONGEST
        ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
