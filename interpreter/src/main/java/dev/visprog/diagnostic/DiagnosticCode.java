package dev.visprog.diagnostic;

import java.util.Locale;

/**
 * What can be found about a program. The codes are stable: scripts and repair prompts name them.
 */
public enum DiagnosticCode {
  /** The text does not follow the grammar. */
  SYNTAX,
  /** The text is longer than any program should be. */
  TOO_LONG,
  /** There is no step in the text. */
  EMPTY_PROGRAM,
  /** There are more steps than the limit. */
  TOO_MANY_STEPS,
  /** No tool of that name. */
  UNKNOWN_TOOL,
  /** The tool has no such argument. */
  UNKNOWN_ARGUMENT,
  /** An argument that the tool needs is not there. */
  MISSING_ARGUMENT,
  /** An argument is given twice. */
  DUPLICATE_ARGUMENT,
  /** An argument has a type that the tool does not take. */
  WRONG_TYPE,
  /** No earlier step and no input has that name. */
  UNKNOWN_VARIABLE,
  /** Regions of one picture are used on another. */
  WRONG_FRAME,
  /** The expression inside {@code Eval} is not sound. */
  BAD_EXPRESSION,
  /** A step stands after {@code Result}. */
  AFTER_RESULT,
  /** A quote inside a text was not escaped; it was read as part of the text (a warning). */
  UNESCAPED_QUOTE,
  /** A variable gets a second value; later steps see that one (a warning). */
  REASSIGNED_VARIABLE,
  /** Nothing uses the value of a step (a warning). */
  UNUSED_STEP;

  /** The code as it is printed: {@code unknown-tool}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
