package dev.visprog.prompts.embedded.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrammarTest {
  private static final Lexicon LEXICON =
      Lexicon.parse(
          """
          # a comment
          big: big, large, very
            large indeed
          polite: please, could you
          thanks: please
          """);
  private static final Grammar GRAMMAR =
      Grammar.over(LEXICON)
          .way("size", "<big>", "B")
          .way("size", "small", "S")
          .way("thing", "{size} dog", r -> r.get("size", String.class) + "D")
          .way("thing", "dog", "D")
          .way("loop", "{loop} dog", "L")
          .way("loop", "dog", "L")
          .build();

  @ParameterizedTest
  @CsvSource({
    "show dog, '{thing=D}'",
    "show the LARGE dog, '{thing=BD}'",
    "show large indeed dog, '{thing=BD}'",
    "show very large dog, ''",
    "show dog dog, ''",
    "dog, ''",
    "show small or big, '{a=S, b=B}'",
  })
  void readsWholeSentences(String text, String meaning) {
    SentenceReader reader =
        GRAMMAR.reader(List.of("show [the] {thing}", "show {a:size} (or | and) {b:size}"));

    assertThat(read(reader, text))
        .extracting(Reading::meanings)
        .extracting(Map::toString)
        .containsExactlyElementsOf(meaning.isEmpty() ? List.of() : List.of(meaning));
  }

  @Test
  void givesEveryReading() {
    Grammar two =
        Grammar.over(LEXICON)
            .way("x", "big", "1")
            .way("x", "<big>", "2")
            .way("x", "big", "3")
            .build();

    assertThat(read(two, two.reader(List.of("{x}")), "big"))
        .extracting(r -> r.get("x", String.class))
        .containsExactlyInAnyOrder("2", "3");
  }

  @Test
  void endsWhereAPhraseStartsWithItself() {
    assertThat(read(GRAMMAR.reader(List.of("{loop}")), "dog")).hasSize(1);
  }

  @Test
  void stopsAtTheBoundOfWork() {
    SentenceReader reader = GRAMMAR.reader(List.of("[dog] [dog] ".repeat(500) + "cat"));
    Chart chart = GRAMMAR.chart(Sentence.of("dog ".repeat(500)));

    assertThat(reader.read(chart, Set.of(0), Set.of(500))).isEmpty();
    assertThat(chart.isExhausted()).isTrue();
  }

  @Test
  void findsWherePolitenessEndsAndBegins() {
    Sentence sentence = Sentence.of("please could you please dog please");
    Courtesy courtesy = Courtesy.of(LEXICON, "polite", "thanks");

    assertThat(courtesy.starts(sentence)).containsExactly(0, 1, 3, 4);
    assertThat(courtesy.ends(sentence)).containsExactly(5, 6);
  }

  @ParameterizedTest
  @CsvSource({
    "(a | b, want ')'",
    "a], got ']' with nothing to close",
    "a | , want a word",
    "<bug>, the lexicon has no concept 'bug'",
    "{bug}, there is no phrase 'bug'",
    "{size, want '}'",
  })
  void rejectsAMalformedPattern(String pattern, String problem) {
    assertThatThrownBy(() -> GRAMMAR.reader(List.of(pattern)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void rejectsAMalformedLexicon() {
    assertThatThrownBy(() -> Lexicon.parse("hide cover"))
        .hasMessage("got line 'hide cover', want 'concept: phrase, …'");
    assertThatThrownBy(() -> Lexicon.parse("a: b\na: c")).hasMessage("two concepts named 'a'");
  }

  private static Set<Reading> read(SentenceReader reader, String text) {
    return read(GRAMMAR, reader, text);
  }

  private static Set<Reading> read(Grammar grammar, SentenceReader reader, String text) {
    Sentence sentence = Sentence.of(text);
    return reader.read(grammar.chart(sentence), Set.of(0), Set.of(sentence.length()));
  }
}
