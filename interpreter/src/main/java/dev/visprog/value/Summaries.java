package dev.visprog.value;

/** Keeps a summary on one line of bearable length. */
final class Summaries {
  private static final int LONGEST = 200;

  private Summaries() {}

  /** Folds white space and control characters, and cuts what is too long at a whole character. */
  static String line(String text) {
    String start = text.length() <= 4 * LONGEST ? text : text.substring(0, 4 * LONGEST);
    String folded = start.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    if (folded.length() <= LONGEST) {
      return folded;
    }
    int end = Character.isHighSurrogate(folded.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return folded.substring(0, end) + "…";
  }
}
