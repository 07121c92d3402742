package dev.visprog.prompts.embedded.grammar;

import java.util.ArrayList;
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

  /** The same without the phrases that a concept of {@code lexicon} names, longest first. */
  public Sentence without(Lexicon lexicon, String concept) {
    Lexicon.Concept fillers = lexicon.concept(concept);
    List<Token> kept = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int end = fillers.ends(this, at).stream().max(Integer::compare).orElse(at);
      if (end == at) {
        kept.add(tokens.get(at++));
      }
      at = Math.max(at, end);
    }
    return new Sentence(kept);
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
