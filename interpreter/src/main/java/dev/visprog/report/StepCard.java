package dev.visprog.report;

import dev.visprog.trace.TracedArgument;
import dev.visprog.trace.TracedStep;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One step as the page shows it.
 *
 * @param number its place, counted from 1
 * @param step what the trace says
 * @param source its source, coloured
 * @param arguments what it was given
 * @param output what it gave; null if nothing
 * @param edit what it changed in a picture; null if it is no edit
 */
record StepCard(
    int number,
    TracedStep step,
    List<Code.Piece> source,
    List<Given> arguments,
    @Nullable Shown output,
    @Nullable Edit edit) {

  /**
   * One argument.
   *
   * @param link the id of what it comes from; null when it is written out
   * @param summary its value; null where the source says it already, or nothing is known
   */
  record Given(String name, String source, @Nullable String link, @Nullable String summary) {
    static Given of(TracedArgument argument, Variables variables, int step) {
      String variable = argument.variable();
      return new Given(
          argument.name(),
          argument.source(),
          variable == null ? null : variables.link(variable, step),
          variable == null ? null : argument.summary());
    }
  }

  String id() {
    return "step-" + number;
  }

  String title() {
    return step.tool().equals("=") ? "another name" : step.tool();
  }

  /** The CSS class of its status. */
  String status() {
    return step.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How it ended and how long it took, in a few words. */
  String outcome() {
    return switch (step.status()) {
      case NOT_RUN -> "not run";
      case FAILED -> "failed after " + Wording.duration(step.durationMicros());
      case DONE ->
          step.cache() == TracedStep.Cache.COMPUTED
              ? Wording.duration(step.durationMicros())
              : Wording.cache(step.cache()) + ", " + Wording.duration(step.durationMicros());
    };
  }
}
