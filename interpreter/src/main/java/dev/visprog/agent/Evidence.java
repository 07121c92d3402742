package dev.visprog.agent;

import dev.visprog.check.CheckResult;
import dev.visprog.diagnostic.DiagnosticPrinter;
import dev.visprog.run.Run;
import dev.visprog.run.RunException;
import dev.visprog.trace.Trace.Failure;
import java.util.Optional;

/**
 * What shows beyond doubt that a program does not work: the checker's errors, or a step that could
 * not do its work. A missing model, a limit or an interruption say nothing about the program.
 */
final class Evidence {
  /** More than a planner reads with profit; an error may quote a text of any length. */
  private static final int LONGEST = 8_000;

  private Evidence() {}

  static String of(CheckResult rejected) {
    return bounded(DiagnosticPrinter.print(rejected.source(), rejected.errors()));
  }

  static Optional<String> of(Run run) {
    Failure failure = run.trace().failure();
    return failure != null && failure.kind() == Failure.Kind.STEP_FAILED
        ? Optional.of(bounded(RunException.message(run.trace())))
        : Optional.empty();
  }

  private static String bounded(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + "…";
  }
}
