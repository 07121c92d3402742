package dev.visprog.trace;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one run did. A failed run has a trace up to its failure, and so has a question
 * that never came to a run.
 *
 * @param instruction what the user asked for; null when a program was given
 * @param planning how the program came about
 * @param program the program's text as it was run
 * @param notes what the checker warned about, one complete diagnostic each
 * @param inputs the pictures (and other values) that the program started with
 * @param steps one for each step of the program, in its order
 * @param answer the value of the program; null when the run failed
 * @param failure why there is no answer; null when there is one
 * @param settings what else decided the run
 * @param started when the run began
 * @param durationMicros how long it took, in microseconds
 */
public record Trace(
    @Nullable String instruction,
    Planning planning,
    String program,
    List<String> notes,
    List<TracedInput> inputs,
    List<TracedStep> steps,
    @Nullable TracedValue answer,
    @Nullable Failure failure,
    Settings settings,
    Instant started,
    long durationMicros) {
  public Trace {
    notes = List.copyOf(notes);
    inputs = List.copyOf(inputs);
    steps = List.copyOf(steps);
    if ((answer == null) == (failure == null)) {
      throw new IllegalArgumentException("a trace has either an answer or a failure");
    }
  }

  /** Whether the run came to an answer. */
  public boolean succeeded() {
    return failure == null;
  }

  /** The same run with more said of how its program came about. */
  public Trace withPlanning(Planning newPlanning) {
    return new Trace(
        instruction,
        newPlanning,
        program,
        notes,
        inputs,
        steps,
        answer,
        failure,
        settings,
        started,
        durationMicros);
  }

  /** The same run with all times at zero: equal runs have equal traces then. */
  public Trace withoutTimes() {
    return new Trace(
        instruction,
        planning.withoutTimes(),
        program,
        notes,
        inputs,
        steps.stream().map(TracedStep::withoutTimes).toList(),
        answer,
        failure,
        settings,
        Instant.EPOCH,
        0);
  }

  /**
   * What decided the run beside program and inputs.
   *
   * @param seed the seed that every tool got
   * @param device where models were to compute
   * @param strict whether nothing found was an error
   */
  public record Settings(long seed, String device, boolean strict) {}

  /**
   * Why a run has no answer.
   *
   * @param kind what went wrong
   * @param step position in {@link Trace#steps}; -1 when no step is to blame
   * @param message one sentence for the user, without a final full stop
   */
  public record Failure(Kind kind, int step, String message) {
    /** What may go wrong in a run. */
    public enum Kind {
      /** A tool or an expression could not do its work. */
      STEP_FAILED,
      /** A tool has no model. */
      MODEL_MISSING,
      /** A limit of time was reached. */
      OUT_OF_TIME,
      /** The user stopped the run. */
      CANCELLED,
      /** There was no program, so nothing was run. */
      NO_PROGRAM,
      /** The program was not sound, so nothing was run. */
      PROGRAM_REJECTED
    }
  }
}
