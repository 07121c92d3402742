package dev.visprog.models.tokenizer;

/** Words of files in messages: short, and without characters that move a terminal. */
final class Quoted {
  private static final int LONGEST = 80;

  private Quoted() {}

  static String token(String token) {
    return "'" + text(token) + "'";
  }

  static String text(String text) {
    StringBuilder quoted = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .map(c -> Character.isISOControl(c) || !Character.isDefined(c) ? '\uFFFD' : c)
        .forEach(quoted::appendCodePoint);
    return text.length() > LONGEST ? quoted + "…" : quoted.toString();
  }
}
