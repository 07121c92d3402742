package dev.visprog.examples.measure;

import dev.visprog.check.CheckedProgram;
import dev.visprog.run.Interpreter;
import dev.visprog.run.Run;
import dev.visprog.run.RunSettings;
import dev.visprog.run.StepListener;
import dev.visprog.trace.Planning;
import dev.visprog.trace.Trace;
import dev.visprog.trace.TracedStep;
import dev.visprog.value.Image;
import dev.visprog.value.Text;
import dev.visprog.value.Truth;
import dev.visprog.value.Value;
import java.util.Locale;
import java.util.Objects;

/**
 * What one run of a program on a sample came to.
 *
 * @param outcome how it ended
 * @param answer equal for equal answers: of a picture its hash, of all else the text; empty if the
 *     run failed
 * @param told the answer, or the failure, for people
 */
record Trial(Outcome outcome, String answer, String told) {
  private static final String GIVEN = "# given";

  private static final Interpreter INTERPRETER =
      new Interpreter(RunSettings.DEFAULT.withThreads(1));

  /** How a run ends. */
  enum Outcome {
    ANSWERED,
    /** Something that the program takes for granted is not in the pictures. */
    BESIDE_THE_POINT,
    FAILED
  }

  static Trial of(CheckedProgram program, Sample sample) {
    Run run =
        INTERPRETER.run(
            program, sample.pictures(), null, Planning.by("measurement"), StepListener.NONE);
    Value value = run.answer();
    if (value == null) {
      Trace.Failure failure = Objects.requireNonNull(run.trace().failure(), "failure");
      return new Trial(Outcome.FAILED, "", "failure: " + failure.message());
    }
    String[] lines = program.source().text().split("\n", -1);
    boolean takesForGranted =
        run.trace().steps().stream()
            .anyMatch(step -> !step.warnings().isEmpty() || lacksWhatIsGiven(step, lines));
    return new Trial(
        takesForGranted ? Outcome.BESIDE_THE_POINT : Outcome.ANSWERED,
        plain(value),
        value.summary());
  }

  private static boolean lacksWhatIsGiven(TracedStep step, String[] lines) {
    return lines[step.line() - 1].contains(GIVEN)
        && step.output() != null
        && step.output().regions().isEmpty();
  }

  /**
   * Pictures are equal when they show the same in the same place, to the pixel; texts as the
   * language compares them, so that {@code yes} is true and {@code '3'} the number.
   */
  private static String plain(Value value) {
    if (value instanceof Image) {
      return value.contentHash();
    }
    if (value instanceof Truth truth) {
      return truth.value() ? "yes" : "no";
    }
    String text = value instanceof Text words ? words.value() : value.summary();
    return text.strip().replaceAll("\\.$", "").toLowerCase(Locale.ROOT);
  }

  /** Whether this is an answer, and the same as the other. */
  boolean agreesWith(Trial other) {
    return outcome != Outcome.FAILED && answer.equals(other.answer);
  }
}
