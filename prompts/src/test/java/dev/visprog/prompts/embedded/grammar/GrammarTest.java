package dev.visprog.prompts.embedded.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
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

  private static Grammar.Builder words() {
    return Grammar.over(LEXICON)
        .way("size", "<big>", "B")
        .way("size", "small", "S")
        .way("thing", "{size} dog", r -> r.get("size", String.class) + "D")
        .way("thing", "dog", "D")
        .way("loop", "{loop} dog", "L")
        .way("loop", "dog", "L");
  }

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
    Grammar grammar =
        words()
            .way("sentence", "show [the] {thing}", GrammarTest::all)
            .way("sentence", "show {a:size} (or | and) {b:size}", GrammarTest::all)
            .build();

    assertThat(read(grammar, text))
        .extracting(Reading::toString)
        .containsExactlyElementsOf(meaning.isEmpty() ? List.of() : List.of(meaning));
  }

  @Test
  void givesEveryReadingInTheOrderOfTheWays() {
    Grammar two =
        Grammar.over(LEXICON)
            .way("x", "big", "1")
            .way("x", "<big>", "2")
            .way("sentence", "{x}", GrammarTest::all)
            .build();

    assertThat(read(two, "big"))
        .extracting(r -> r.get("x", String.class))
        .containsExactly("1", "2");
  }

  @Test
  void endsWhereAPhraseStartsWithItself() {
    assertThat(read(words().way("sentence", "{loop}", GrammarTest::all).build(), "dog")).hasSize(1);
  }

  @Test
  void stopsAtTheBoundOfWork() {
    Grammar grammar =
        words().way("sentence", "[dog] [dog] ".repeat(500) + "cat", GrammarTest::all).build();
    Chart chart = grammar.chart(Sentence.of("dog ".repeat(500)));

    assertThat(chart.read("sentence", 0)).isEmpty();
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
    assertThatThrownBy(() -> words().way("sentence", pattern, 1).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void rejectsAMalformedLexicon() {
    assertThatThrownBy(() -> Lexicon.parse("hide cover"))
        .hasMessage("got line 'hide cover', want 'concept: phrase, …'");
    assertThatThrownBy(() -> Lexicon.parse("a: b\na: c")).hasMessage("two concepts named 'a'");
    assertThatThrownBy(() -> Lexicon.parse("a: b, c,\n  b"))
        .hasMessage("'b' is twice in one concept");
  }

  @Test
  void rejectsAWayThatIsThereAlready() {
    assertThatThrownBy(() -> words().way("size", "small", "T"))
        .hasMessage("'size' is said twice as 'small'");
  }

  @Test
  void passesOverReadingsThatMakeNoSense() {
    Grammar grammar =
        words()
            .way(
                "sentence",
                "show {thing}",
                r -> r.get("thing", String.class).equals("D") ? all(r) : null)
            .build();

    assertThat(read(grammar, "show dog")).hasSize(1);
    assertThat(read(grammar, "show big dog")).isEmpty();
  }

  @Test
  void readsAgainWhatWasReadInsideOfAPhraseThatStartsWithItself() {
    Grammar grammar =
        words()
            .way("place", "left", "L")
            .way(
                "picked",
                "{object} on the {place}",
                r -> r.get("object", String.class) + "P" + r.get("place", String.class))
            .way("object", "{picked} 's tail", r -> r.get("picked", String.class) + "T")
            .way("object", "dog", "D")
            .way("sentence", "see {object}", GrammarTest::all)
            .way("sentence", "see {picked}", GrammarTest::all)
            .build();

    assertThat(read(grammar, "see dog on the left")).hasToString("[{picked=DPL}]");
  }

  @Test
  void takesForNotUnderstoodWhatIsReadAndNotUsed() {
    Grammar grammar =
        words()
            .way(
                "sentence",
                "show {size} {thing}",
                r -> Map.of("thing", r.get("thing", String.class)))
            .build();

    assertThat(read(grammar, "show big dog")).isEmpty();
  }

  @Test
  void leavesOutPhrasesThatMeanNothing() {
    assertThat(Sentence.of("big dog very large indeed please").without(LEXICON, "big"))
        .isEqualTo(Sentence.of("dog please"));
  }

  /** Asks for every slot. */
  private static Reading all(Reading reading) {
    assertThat(reading.meanings()).isNotNull();
    return reading;
  }

  /** The readings of a whole sentence. */
  private static List<Reading> read(Grammar grammar, String text) {
    Sentence sentence = Sentence.of(text);
    return grammar.chart(sentence).read("sentence", 0).stream()
        .filter(meaning -> meaning.end() == sentence.length())
        .map(meaning -> (Reading) meaning.value())
        .toList();
  }
}
