package dev.visprog.plan;

import dev.visprog.trace.Planning;
import dev.visprog.trace.Trace;
import org.jspecify.annotations.Nullable;

/** A planner has no program for an instruction; the message says why, and what it can do. */
public final class PlanningException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient @Nullable Planning planning;
  private final transient @Nullable Trace trace;

  /** There was nothing to try. */
  public PlanningException(String message) {
    this(message, null, null, null);
  }

  /** Something else kept the planner from trying. */
  public PlanningException(String message, Throwable cause) {
    this(message, cause, null, null);
  }

  /**
   * What was tried came to nothing.
   *
   * @param cause what kept the planner from going on; null if nothing did
   * @param planning the attempts, each with its problem
   */
  public PlanningException(String message, @Nullable Throwable cause, Planning planning) {
    this(message, cause, planning, null);
  }

  private PlanningException(
      @Nullable String message,
      @Nullable Throwable cause,
      @Nullable Planning planning,
      @Nullable Trace trace) {
    super(message, cause);
    this.planning = planning;
    this.trace = trace;
  }

  /** The same with the trace of the question that has no answer now. */
  public PlanningException in(Trace asked) {
    PlanningException same =
        new PlanningException(getMessage(), getCause(), asked.planning(), asked);
    same.setStackTrace(getStackTrace());
    return same;
  }

  /** What the planner tried; null if it does not say. */
  public @Nullable Planning planning() {
    return planning;
  }

  /** The trace of the question; null if it was the planner alone that was asked. */
  public @Nullable Trace trace() {
    return trace;
  }
}
