package dev.visprog.prompts.embedded.grammar;

/**
 * A word or the like.
 *
 * @param kind what it is
 * @param text words in lower case, numbers in digits, quotations without their quotes
 */
public record Token(Kind kind, String text) {

  /** What a token can be. */
  public enum Kind {
    /** Letters, or what follows an apostrophe: {@code face}, {@code 's}, {@code 2nd}. */
    WORD,
    /** Digits: {@code 3}, {@code 2.5}. */
    NUMBER,
    /** What stands between quotation marks. */
    QUOTE,
    /** An emoji character, or an emoticon such as {@code ;)}. */
    EMOJI,
    /** Anything else; no pattern understands it. */
    OTHER
  }

  /** Whether this is the word {@code text}. */
  public boolean isWord(String word) {
    return kind == Kind.WORD && text.equals(word);
  }
}
