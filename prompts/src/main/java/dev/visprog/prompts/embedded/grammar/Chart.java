package dev.visprog.prompts.embedded.grammar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The reading of one sentence: each phrase is read but once at each token, which keeps the work in
 * proportion to the length of the sentence, and the total is bounded besides.
 */
public final class Chart {
  /** More matches than any sensible sentence needs by a factor of hundreds. */
  private static final int MOST_WORK = 200_000;

  private final Grammar grammar;
  private final Sentence sentence;
  private final Map<Place, List<Meaning>> known = new HashMap<>();
  private int work;

  Chart(Grammar grammar, Sentence sentence) {
    this.grammar = grammar;
    this.sentence = sentence;
  }

  /** What is read. */
  public Sentence sentence() {
    return sentence;
  }

  /** The meanings of the phrase {@code name} from token {@code at} on. */
  public List<Meaning> read(String name, int at) {
    Place place = new Place(name, at);
    List<Meaning> meanings = known.get(place);
    if (meanings == null) {
      known.put(place, List.of()); // a phrase that starts with itself finds nothing there
      meanings = grammar.phrase(name).read(this, at);
      known.put(place, meanings);
    }
    return meanings;
  }

  /**
   * Counts one match.
   *
   * @return whether there is room for it
   */
  boolean spend() {
    return ++work <= MOST_WORK;
  }

  /** Whether the sentence took more work than allowed, so that readings may be missing. */
  public boolean isExhausted() {
    return work > MOST_WORK;
  }

  private record Place(String phrase, int at) {}
}
