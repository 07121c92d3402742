package dev.visprog.prompts.embedded.grammar;

import java.util.List;

/**
 * What somebody says, as tokens.
 *
 * @param tokens the words in order
 */
public record Sentence(List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }

  /** Reads any text; none is refused. */
  public static Sentence of(String text) {
    return new Sentence(Tokeniser.tokens(text));
  }

  /** How many tokens there are. */
  public int length() {
    return tokens.size();
  }

  /** Whether the token at {@code index} is there and the word {@code text}. */
  public boolean hasWord(int index, String text) {
    return index < tokens.size() && tokens.get(index).isWord(text);
  }
}
