package dev.visprog.cli.run;

import dev.visprog.cli.shell.Messages;
import dev.visprog.trace.Planning;
import dev.visprog.trace.Trace;
import dev.visprog.trace.TracedStep;
import dev.visprog.trace.TracedValue;

/** What is said about a run beside its answer. */
final class RunNotes {
  private RunNotes() {}

  static void write(Trace trace, Messages messages, boolean verbose) {
    Planning.Election election = trace.planning().election();
    if (election != null) {
      messages.note(vote(election));
    }
    trace.notes().forEach(messages::findings);
    for (TracedStep step : trace.steps()) {
      for (String warning : step.warnings()) {
        messages.warning("line " + step.line() + ", " + step.tool() + ": " + warning);
      }
      if (verbose) {
        messages.note(line(step));
      }
    }
  }

  /** {@code 2 of 3 programs came to this answer}. */
  private static String vote(Planning.Election election) {
    int cast = election.votes().size();
    return "%d of %d programs came to this answer"
        .formatted(Math.round(election.share() * cast), cast);
  }

  private static String line(TracedStep step) {
    TracedValue output = step.output();
    String outcome =
        switch (step.status()) {
          case DONE -> output == null ? "" : output.summary();
          case FAILED -> "failed";
          case NOT_RUN -> "not run";
        };
    String time =
        switch (step.cache()) {
          case COMPUTED -> step.durationMicros() / 1000 + " ms";
          case FROM_RUN -> "computed before";
          case FROM_ASK -> "computed for another program";
          case FROM_DISK -> "from the cache";
        };
    return step.source() + "\n    " + outcome + " (" + time + ")";
  }
}
