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

  private static final int NONE = Integer.MAX_VALUE;

  private final Grammar grammar;
  private final Sentence sentence;
  private final Map<Place, List<Meaning>> known = new HashMap<>();

  /** What is being read now, with how many others were being read when it was begun. */
  private final Map<Place, Integer> open = new HashMap<>();

  /** The outermost of these that something asked for in vain, as it was not read yet. */
  private int outermost = NONE;

  private int work;

  Chart(Grammar grammar, Sentence sentence) {
    this.grammar = grammar;
    this.sentence = sentence;
  }

  /** What is read. */
  public Sentence sentence() {
    return sentence;
  }

  /**
   * The meanings of the phrase {@code name} from token {@code at} on. A phrase that starts with
   * itself finds nothing there; what was read meanwhile of others may be incomplete, and is read
   * again when it is next asked for.
   */
  public List<Meaning> read(String name, int at) {
    Place place = new Place(name, at);
    List<Meaning> meanings = known.get(place);
    if (meanings != null) {
      return meanings;
    }
    Integer begun = open.get(place);
    if (begun != null) {
      outermost = Math.min(outermost, begun);
      return List.of();
    }
    int depth = open.size();
    int outer = outermost;
    open.put(place, depth);
    outermost = NONE;
    meanings = grammar.phrase(name).read(this, at);
    open.remove(place);
    if (outermost >= depth) {
      known.put(place, meanings);
      outermost = outer;
    } else {
      outermost = Math.min(outermost, outer);
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
