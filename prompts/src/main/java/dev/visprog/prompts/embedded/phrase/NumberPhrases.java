package dev.visprog.prompts.embedded.phrase;

import dev.visprog.prompts.embedded.grammar.Chart;
import dev.visprog.prompts.embedded.grammar.Meaning;
import dev.visprog.prompts.embedded.grammar.Phrase;
import dev.visprog.prompts.embedded.grammar.Token;
import dev.visprog.prompts.embedded.grammar.Token.Kind;
import dev.visprog.value.NumberWords;
import java.util.List;

/** Numbers in digits and words: three, 3, third, 3rd. */
final class NumberPhrases {
  private static final int MOST_DIGITS = 6;

  /** The first stands for zero, which has no place in any order. */
  static final List<String> ORDINALS =
      List.of(
          "zeroth",
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth");

  private NumberPhrases() {}

  /** Reads {@code three} and {@code 3} as an Integer. */
  static final Phrase CARDINAL =
      (chart, at) -> {
        Token token = token(chart, at);
        if (token.kind() == Kind.NUMBER) {
          return digits(token.text(), at);
        }
        return word(NumberWords.ALL, token, 0, at);
      };

  /** Reads {@code third} and {@code 3rd} as an Integer, 1 or more. */
  static final Phrase ORDINAL =
      (chart, at) -> {
        Token token = token(chart, at);
        if (token.kind() != Kind.WORD) {
          return List.of();
        }
        String text = token.text();
        int letters = text.length() - 2;
        boolean suffixed =
            letters > 0
                && text.substring(0, letters).chars().allMatch(c -> c >= '0' && c <= '9')
                && List.of("st", "nd", "rd", "th").contains(text.substring(letters));
        if (suffixed) {
          return digits(text.substring(0, letters), at).stream()
              .filter(meaning -> !meaning.value().equals(0))
              .toList();
        }
        return word(ORDINALS, token, 1, at);
      };

  private static Token token(Chart chart, int at) {
    List<Token> tokens = chart.sentence().tokens();
    return at < tokens.size() ? tokens.get(at) : new Token(Kind.OTHER, "");
  }

  private static List<Meaning> digits(String text, int at) {
    boolean plain =
        text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return plain ? List.of(new Meaning(at + 1, Integer.valueOf(text))) : List.of();
  }

  private static List<Meaning> word(List<String> words, Token token, int least, int at) {
    int number = token.kind() == Kind.WORD ? words.indexOf(token.text()) : -1;
    return number >= least ? List.of(new Meaning(at + 1, number)) : List.of();
  }
}
