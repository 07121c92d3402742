package dev.visprog.prompts.embedded.grammar;

/** Finds where an emoji that starts in a text ends. */
final class EmojiScan {
  private static final String EYES = ":;8=";
  private static final String MOUTHS = ")(pPdDoO|*";
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int EMOJI_STYLE = 0xFE0F;
  private static final int KEYCAP = 0x20E3;

  private EmojiScan() {}

  /**
   * The end of the emoticon at {@code at}: eyes, perhaps a nose, a mouth; {@code at} if there is
   * none.
   */
  static int emoticon(String text, int at) {
    if (EYES.indexOf(text.charAt(at)) < 0 || (at > 0 && isWordChar(text, at - 1))) {
      return at;
    }
    int mouth = at + 1;
    if (mouth < text.length() && text.charAt(mouth) == '-') {
      mouth++;
    }
    boolean whole =
        mouth < text.length()
            && MOUTHS.indexOf(text.charAt(mouth)) >= 0
            && !(mouth + 1 < text.length() && isWordChar(text, mouth + 1));
    return whole ? mouth + 1 : at;
  }

  private static boolean isWordChar(String text, int index) {
    return Character.isLetterOrDigit(text.charAt(index));
  }

  /**
   * The end of the emoji character at {@code at} with its modifiers and what is joined to it;
   * {@code at} if there is none.
   */
  static int character(String text, int at) {
    int end = single(text, at);
    if (end == at) {
      return at;
    }
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (c == ZERO_WIDTH_JOINER) {
        int joined = single(text, end + 1);
        if (joined == end + 1) {
          return end;
        }
        end = joined;
      } else if (modifies(c)) {
        end += Character.charCount(c);
      } else {
        return end;
      }
    }
    return end;
  }

  private static int single(String text, int at) {
    if (at >= text.length()) {
      return at;
    }
    int c = text.codePointAt(at);
    boolean symbol =
        Character.getType(c) == Character.OTHER_SYMBOL || (c >= 0x1F000 && c < 0x1FB00);
    return symbol ? at + Character.charCount(c) : at;
  }

  private static boolean modifies(int c) {
    return c == EMOJI_STYLE
        || c == KEYCAP
        || (c >= 0x1F3FB && c <= 0x1F3FF) // skin
        || (c >= 0xE0020 && c <= 0xE007F); // tags of flags
  }
}
