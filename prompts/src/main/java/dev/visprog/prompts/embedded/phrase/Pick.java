package dev.visprog.prompts.embedded.phrase;

/**
 * One of several: the second from the left.
 *
 * @param by what comes first, as the tool {@code Sort} names it
 * @param n which one, from 1
 */
public record Pick(String by, int n) {

  /** The only one, or the best if there are several. */
  public static final Pick BEST = new Pick("", 1);

  /** Picks from regions. */
  String from(Draft draft, String regions) throws Refusal {
    if (equals(BEST)) {
      return regions;
    }
    String sorted = draft.step("OBJ", "Sort", "object", regions, "by", Draft.quote(by));
    return n == 1
        ? draft.step("OBJ", "First", "object", sorted)
        : draft.step("OBJ", "Nth", "object", sorted, "n", Integer.toString(n));
  }
}
