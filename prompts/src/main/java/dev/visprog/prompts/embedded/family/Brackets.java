package dev.visprog.prompts.embedded.family;

import dev.visprog.prompts.embedded.grammar.Meaning;
import dev.visprog.prompts.embedded.grammar.Phrase;
import dev.visprog.prompts.embedded.grammar.Token;
import dev.visprog.prompts.embedded.grammar.Token.Kind;
import java.util.List;

/** What stands in brackets. */
final class Brackets {
  private Brackets() {}

  /** A number: {@code (3)}. */
  static final Phrase NUMBER =
      (chart, at) -> {
        List<Token> tokens = chart.sentence().tokens();
        boolean bracketed =
            at + 2 < tokens.size()
                && tokens.get(at).equals(new Token(Kind.OTHER, "("))
                && tokens.get(at + 2).equals(new Token(Kind.OTHER, ")"));
        return bracketed
            ? chart.read("cardinal", at + 1).stream()
                .map(meaning -> new Meaning(at + 3, meaning.value()))
                .toList()
            : List.of();
      };
}
