package dev.visprog.tools.scene.answer;

import dev.visprog.tools.scene.phrase.Phrase;
import dev.visprog.tools.scene.phrase.PhraseException;
import dev.visprog.tools.scene.phrase.PhraseReader;
import dev.visprog.tools.scene.phrase.Reading;
import dev.visprog.tools.scene.phrase.Words;
import dev.visprog.tools.scene.view.View;
import java.util.Set;

/**
 * How well a text fits a view: of the words that tell something, the share that belongs to phrases
 * of which something is there. Words that mean nothing in the drawn world fit no view.
 */
public final class Likeness {
  /** Words that tell nothing of what is seen. */
  private static final Set<String> EMPTY =
      Set.of(
          "a", "an", "the", "and", "or", "of", "in", "on", "at", "with", "is", "are", "there",
          "that", "this", "some", "to", "by", "for", "it", "picture", "photo", "image", "showing",
          "which", "who", "scene", "drawing", ",", "'s");

  private Likeness() {}

  /**
   * The likeness, 0 to 1.
   *
   * @throws PhraseException if the text has no words, or too many
   */
  public static double of(String text, View view) throws PhraseException {
    Words words = Words.of(text);
    PhraseReader reader = new PhraseReader(words);
    int telling = 0;
    int fitting = 0;
    int at = 0;
    while (at < words.size()) {
      Reading<Phrase> phrase = EMPTY.contains(words.at(at)) ? null : reader.phrase(at);
      int end = phrase == null ? at + 1 : phrase.end();
      int count = telling(words, at, end);
      telling += count;
      if (phrase != null && !phrase.value().find(view).isEmpty()) {
        fitting += count;
      }
      at = end;
    }
    return telling == 0 ? 0 : (double) fitting / telling;
  }

  private static int telling(Words words, int from, int to) {
    int count = 0;
    for (int at = from; at < to; at++) {
      count += EMPTY.contains(words.at(at)) ? 0 : 1;
    }
    return count;
  }
}
