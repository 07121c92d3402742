package dev.visprog.run;

import dev.visprog.trace.Trace;
import dev.visprog.trace.Trace.Failure;
import java.util.Objects;

/** A run came to no answer; the trace tells how far it came. */
public final class RunException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Trace trace;

  /** A failed run. */
  public RunException(Trace trace) {
    super(message(trace));
    this.trace = trace;
  }

  /** What was done before the failure. */
  public Trace trace() {
    return trace;
  }

  /** What went wrong. */
  public Failure failure() {
    return Objects.requireNonNull(trace.failure());
  }

  /** What went wrong and where, in one sentence. */
  public static String message(Trace trace) {
    Failure failure = Objects.requireNonNull(trace.failure(), "the run did not fail");
    if (failure.step() < 0) {
      return failure.message();
    }
    var step = trace.steps().get(failure.step());
    return "line %d, %s: %s".formatted(step.line(), step.source(), failure.message());
  }
}
