package dev.visprog.cli.planner;

/** Planners by the names that users give them. */
public enum PlannerName {
  /** The one that needs no language model. */
  embedded,
  /** A language model behind an endpoint. */
  llm,
  /** The program is there already. */
  recorded
}
