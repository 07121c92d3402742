package dev.visprog.plan;

/** A planner has no program for an instruction; the message says why, and what it can do. */
public final class PlanningException extends Exception {
  private static final long serialVersionUID = 1L;

  public PlanningException(String message) {
    super(message);
  }

  public PlanningException(String message, Throwable cause) {
    super(message, cause);
  }
}
