package dev.visprog.tools.scene.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often something was taken for something else. For one thread. */
public final class Confusion {
  private final String of;
  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

  /**
   * With no cases yet.
   *
   * @param of what is confused: {@code colours}
   */
  public Confusion(String of) {
    this.of = of;
  }

  /**
   * A mistake.
   *
   * @param truth what it is
   * @param answer what it was taken for
   * @param count how often
   */
  public record Mistake(String truth, String answer, int count) {}

  /** One more case. */
  public void add(String truth, String answer) {
    counts.computeIfAbsent(truth, unused -> new TreeMap<>()).merge(answer, 1, Integer::sum);
  }

  /** What is confused. */
  public String of() {
    return of;
  }

  /** The whole matrix: for each truth how often it was taken for what, right cases included. */
  public Map<String, Map<String, Integer>> counts() {
    return Collections.unmodifiableMap(counts);
  }

  /** The cases that were not right, the most frequent first. */
  public List<Mistake> mistakes() {
    List<Mistake> mistakes = new ArrayList<>();
    counts.forEach(
        (truth, answers) ->
            answers.forEach(
                (answer, count) -> {
                  if (!answer.equals(truth)) {
                    mistakes.add(new Mistake(truth, answer, count));
                  }
                }));
    mistakes.sort(Comparator.comparingInt(Mistake::count).reversed());
    return mistakes;
  }
}
