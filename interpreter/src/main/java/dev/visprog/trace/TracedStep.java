package dev.visprog.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one step did.
 *
 * @param variable the variable it gave a value to
 * @param tool the tool's name in mixed case; {@code =} for a step that renames a value
 * @param source the step as it was written
 * @param line its line in the program, counted from 1
 * @param status how it ended
 * @param arguments in the order of the tool's signature
 * @param output what it gave; null unless it is done
 * @param scores figures such as the probability of an answer
 * @param warnings what the tool wants the user to know
 * @param revision which model or code did it; null for code without one
 * @param cache where the output came from
 * @param error why it failed; null unless it did
 * @param startMicros when it began, in microseconds after the run did
 * @param durationMicros how long it took, in microseconds; steps of a batch share its time
 */
public record TracedStep(
    String variable,
    String tool,
    String source,
    int line,
    Status status,
    List<TracedArgument> arguments,
    @Nullable TracedValue output,
    List<Score> scores,
    List<String> warnings,
    @Nullable String revision,
    Cache cache,
    @Nullable String error,
    long startMicros,
    long durationMicros) {
  public TracedStep {
    arguments = List.copyOf(arguments);
    scores = List.copyOf(scores);
    warnings = List.copyOf(warnings);
  }

  TracedStep withoutTimes() {
    return new TracedStep(
        variable, tool, source, line, status, arguments, output, scores, warnings, revision, cache,
        error, 0, 0);
  }

  /** How a step ended. */
  public enum Status {
    DONE,
    FAILED,
    /** The run had failed before. */
    NOT_RUN
  }

  /** Where an output came from. */
  public enum Cache {
    /** The tool computed it for this step. */
    COMPUTED,
    /** An equal call of this run had computed it. */
    FROM_RUN,
    /** An earlier run for the same question had computed it: of another program, or for a vote. */
    FROM_ASK,
    /** An earlier run had computed it. */
    FROM_DISK
  }

  /**
   * A figure that a tool gave.
   *
   * @param name what it is: {@code probability}
   * @param value the figure
   */
  public record Score(String name, double value) {}
}
