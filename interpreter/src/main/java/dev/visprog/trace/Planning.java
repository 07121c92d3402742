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

  /** The same with these attempts. */
  public Planning withAttempts(List<Attempt> newAttempts) {
    return new Planning(planner, newAttempts, consultation, election);
  }

  /** The same after a vote. */
  public Planning withElection(Election newElection) {
    return new Planning(planner, attempts, consultation, newElection);
  }

  /** What all of it took: every attempt at every program that was voted on. */
  public Usage usage() {
    return election == null
        ? attempts.stream().map(Attempt::usage).reduce(Usage.NONE, Usage::plus)
        : election.votes().stream().map(Vote::usage).reduce(Usage.NONE, Usage::plus);
  }

  /** The same with all times at zero. */
  public Planning withoutTimes() {
    return new Planning(
        planner,
        attempts.stream().map(Attempt::withoutTimes).toList(),
        consultation,
        election == null ? null : election.withoutTimes());
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

    /** The same try, not taken. */
    public Attempt refused(String why) {
      return new Attempt(text, why, usage);
    }

    private Attempt withoutTimes() {
      return new Attempt(text, problem, usage.withoutTimes());
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
   * @param share part of the votes cast that have its answer, 0 to 1: the confidence; 0 if none has
   *     one
   */
  public record Election(int wanted, List<Vote> votes, int elected, double share) {
    public Election {
      votes = List.copyOf(votes);
    }

    private Election withoutTimes() {
      return new Election(
          wanted,
          votes.stream()
              .map(
                  vote ->
                      new Vote(
                          vote.program(),
                          vote.answer(),
                          vote.problem(),
                          vote.usage().withoutTimes()))
              .toList(),
          elected,
          share);
    }
  }

  /**
   * One program's vote.
   *
   * @param program its text; empty if there was none
   * @param answer its answer in one line; null if it has none
   * @param problem why it has no answer; null if it has one
   * @param usage what asking for it took, repairs included
   */
  public record Vote(
      String program, @Nullable String answer, @Nullable String problem, Usage usage) {}
}
