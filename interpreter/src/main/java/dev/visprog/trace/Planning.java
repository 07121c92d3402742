package dev.visprog.trace;

import dev.visprog.llm.Usage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a program came about.
 *
 * @param planner who wrote it, such as {@code embedded}, {@code recorded} or {@code language-model}
 * @param attempts every text that was tried, the last one being the program that ran; empty when
 *     there was but one and nobody was consulted
 * @param consultation the language model that was asked; null when none was
 * @param election how programs were voted on; null when there was but one program
 */
public record Planning(
    String planner,
    List<Attempt> attempts,
    @Nullable Consultation consultation,
    @Nullable Election election) {

  public Planning {
    attempts = List.copyOf(attempts);
  }

  /** A program that was there from the start. */
  public static Planning by(String planner) {
    return new Planning(planner, List.of(), null, null);
  }

  /** The same with all times at zero. */
  public Planning withoutTimes() {
    return new Planning(
        planner,
        attempts.stream()
            .map(one -> new Attempt(one.text(), one.problem(), one.usage().withoutTimes()))
            .toList(),
        consultation,
        election);
  }

  /**
   * One try at a program.
   *
   * @param text what the planner said, in full
   * @param problem why it was not taken, as the planner was told; null when it was
   * @param usage what asking for it took
   */
  public record Attempt(String text, @Nullable String problem, Usage usage) {

    /** A try that took nothing. */
    public Attempt(String text, @Nullable String problem) {
      this(text, problem, Usage.NONE);
    }
  }

  /**
   * How a language model was asked.
   *
   * @param model its name
   * @param temperature how freely it chose its words
   * @param seed the seed that was sent; null: none
   * @param examples the names of the worked examples in the prompt, in order
   * @param promptTokens the size of the first prompt, as estimated here
   */
  public record Consultation(
      String model,
      double temperature,
      @Nullable Long seed,
      List<String> examples,
      int promptTokens) {
    public Consultation {
      examples = List.copyOf(examples);
    }
  }

  /**
   * How several programs were voted on.
   *
   * @param wanted how many votes the user asked for; fewer are cast when the rest cannot change the
   *     outcome
   * @param votes one for each program that was tried, in order
   * @param elected position in {@code votes} of the program whose run this is
   * @param share part of the votes cast that agree with it, 0 to 1: the confidence
   */
  public record Election(int wanted, List<Vote> votes, int elected, double share) {
    public Election {
      votes = List.copyOf(votes);
    }
  }

  /**
   * One program's vote.
   *
   * @param program its text; empty if there was none
   * @param answer its answer in one line; null if it has none
   * @param problem why it has no answer; null if it has one
   */
  public record Vote(String program, @Nullable String answer, @Nullable String problem) {}
}
