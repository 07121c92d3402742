package dev.visprog.prompts.embedded.grammar;

import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the polite words around what a sentence says: {@code could you please … thank you}. They
 * may also be part of it ({@code can you see a face}), so every place to begin and to end is given.
 *
 * @param before phrases that may come first, any number of them
 * @param after phrases that may come last
 */
public record Courtesy(Lexicon.Concept before, Lexicon.Concept after) {

  /** Takes the phrases from two concepts of a lexicon. */
  public static Courtesy of(Lexicon lexicon, String before, String after) {
    return new Courtesy(lexicon.concept(before), lexicon.concept(after));
  }

  /** The tokens at which the sentence proper may begin. */
  public Set<Integer> starts(Sentence sentence) {
    Set<Integer> starts = new TreeSet<>(Set.of(0));
    for (int at = 0; at < sentence.length(); at++) {
      if (starts.contains(at)) {
        starts.addAll(before.ends(sentence, at));
      }
    }
    return starts;
  }

  /** The tokens before which the sentence proper may end. */
  public Set<Integer> ends(Sentence sentence) {
    Set<Integer> ends = new TreeSet<>(Set.of(sentence.length()));
    for (int at = sentence.length() - 1; at >= 0; at--) {
      for (int end : after.ends(sentence, at)) {
        if (ends.contains(end)) {
          ends.add(at);
        }
      }
    }
    return ends;
  }
}
