package dev.visprog.tools.scene.answer;

import dev.visprog.tools.scene.phrase.PhraseException;
import dev.visprog.tools.scene.phrase.Words;
import java.util.List;
import java.util.stream.Stream;

/** Reads questions. A new wording goes to the rules of its kind. */
public final class Inquiries {
  /** The kinds that are understood, by example. */
  public static final String KINDS =
      "how many …, is there …, are there more … than …, what colour is …, what is left of …,"
          + " what animal is …, is the … red, is the … red or blue,"
          + " do the … and the … have the same colour, what is the person holding or wearing,"
          + " which is larger, where is …, is it day or night";

  /** Earlier rules come first where a sentence can be read in two ways. */
  private static final List<Rule> RULES =
      Stream.of(
              SceneRules.RULES,
              CountRules.RULES,
              ColourRules.RULES,
              SizeRules.RULES,
              NameRules.RULES,
              CheckRules.RULES)
          .flatMap(List::stream)
          .toList();

  private Inquiries() {}

  /**
   * Reads a question, or a statement that may be true or not.
   *
   * @throws PhraseException if it is none that is understood; the message tells which are
   */
  public static Inquiry read(String text) throws PhraseException {
    Words words = Words.of(text);
    Sentence sentence = new Sentence(words);
    for (Rule rule : RULES) {
      Inquiry question = rule.read(sentence);
      if (question != null) {
        return question;
      }
    }
    throw new PhraseException(
        words.unreadable(0).getMessage()
            + ", want a question about the drawn world such as: "
            + KINDS);
  }
}
