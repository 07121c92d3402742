package dev.visprog.models.checkpoint;

/** Quotes a word of a file in a message: short, and without characters that move a terminal. */
final class Quote {
  private static final int LONGEST = 200;

  private Quote() {}

  static String of(String word) {
    StringBuilder quoted = new StringBuilder("'");
    word.codePoints()
        .limit(LONGEST)
        .map(c -> Character.isISOControl(c) || !Character.isDefined(c) ? '\uFFFD' : c)
        .forEach(quoted::appendCodePoint);
    return quoted.append(word.length() > LONGEST ? "…'" : "'").toString();
  }
}
