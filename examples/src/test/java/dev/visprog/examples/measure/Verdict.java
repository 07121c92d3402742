package dev.visprog.examples.measure;

/** What came of an instruction. */
enum Verdict {
  /** The planner's program does what the reference program does. */
  RIGHT,
  /** It does something else, fails, or is not sound: the error that a user may not notice. */
  WRONG,
  /** The planner said that it has no program. */
  REFUSED
}
