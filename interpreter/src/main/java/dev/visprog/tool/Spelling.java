package dev.visprog.tool;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How names are compared, and which known name a misspelt one was meant to be. */
public final class Spelling {
  private static final int LONGEST_COMPARED = 100;

  private Spelling() {}

  /** The form in which tool and argument names are compared: no underscores, lower case. */
  public static String normal(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  /** The candidate nearest to {@code name}, if one is near enough to be worth suggesting. */
  public static Optional<String> nearest(String name, Stream<String> candidates) {
    String wanted = normal(name);
    if (wanted.length() > LONGEST_COMPARED) {
      return Optional.empty();
    }
    int bound = Math.max(1, wanted.length() / 3);
    record Scored(String candidate, int distance) {}
    return candidates
        .map(candidate -> new Scored(candidate, distance(wanted, normal(candidate))))
        .filter(scored -> scored.distance <= bound)
        .min((a, b) -> Integer.compare(a.distance, b.distance))
        .map(Scored::candidate);
  }

  /** Levenshtein distance: the fewest insertions, deletions and replacements of one character. */
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
      }
      int[] swap = previous;
      previous = current;
      current = swap;
    }
    return previous[b.length()];
  }
}
