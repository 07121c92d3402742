package dev.visprog.prompts.embedded.grammar;

import java.util.LinkedHashSet;
import java.util.Set;

/** Understands the sentences that fit its patterns from the first word to the last. */
public final class SentenceReader {
  private final Pattern pattern;
  private final Set<String> words;

  SentenceReader(Pattern pattern, Set<String> words) {
    this.pattern = pattern;
    this.words = Set.copyOf(words);
  }

  /** The words that stand in the patterns themselves. */
  public Set<String> words() {
    return words;
  }

  /**
   * Every way in which the sentence fits.
   *
   * @param starts the tokens at which the sentence may begin
   * @param ends the tokens before which it may end
   */
  public Set<Reading> read(Chart chart, Set<Integer> starts, Set<Integer> ends) {
    Set<Reading> readings = new LinkedHashSet<>();
    for (int start : starts) {
      for (Match match : pattern.match(chart, new Match(start, Reading.NOTHING))) {
        if (ends.contains(match.end())) {
          readings.add(match.reading());
        }
      }
    }
    return readings;
  }
}
