package dev.visprog.report;

import dev.visprog.trace.Picture;
import dev.visprog.trace.Trace;
import dev.visprog.trace.TracedArgument;
import dev.visprog.trace.TracedInput;
import dev.visprog.trace.TracedStep;
import dev.visprog.trace.TracedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the page says.
 *
 * @param title the name of the document
 * @param answer the value of the run; null when it failed
 * @param before the original of an edited picture that is the answer; null for any other answer
 * @param steps one card for each step
 * @param program the program by line
 * @param making how it came about
 */
record Page(
    Trace trace,
    String title,
    StyleSheet style,
    List<PictureBook.Embedded> pictures,
    @Nullable Shown answer,
    @Nullable Scene before,
    List<Listing.Line> program,
    List<StepCard> steps,
    List<Input> inputs,
    List<Bar> bars,
    Making making) {
  private static final int LONGEST_TITLE = 80;

  /** An input and the id of its place. */
  record Input(String id, String name, Shown value) {}

  static Page of(Trace trace) {
    PictureBook book = new PictureBook(trace);
    Palette palette = new Palette();
    Variables variables = new Variables(trace);
    List<Input> inputs = new ArrayList<>();
    for (TracedInput input : trace.inputs()) {
      String id = "input-" + (inputs.size() + 1);
      inputs.add(new Input(id, input.name(), Shown.of(input.value(), book, palette, id)));
    }
    List<StepCard> steps = new ArrayList<>();
    for (TracedStep step : trace.steps()) {
      steps.add(card(step, steps.size(), book, palette, variables));
    }
    TracedValue answer = trace.answer();
    return new Page(
        trace,
        title(trace),
        StyleSheet.forRegions(mostRegions(trace)),
        book.embedded(),
        answer == null ? null : Shown.of(answer, book, palette, "answer"),
        answer == null ? null : before(answer, book),
        Listing.of(trace, steps),
        steps,
        inputs,
        Bar.of(trace, steps),
        Making.of(trace.planning()));
  }

  private static StepCard card(
      TracedStep step, int place, PictureBook book, Palette palette, Variables variables) {
    TracedValue output = step.output();
    String id = "step-" + (place + 1);
    return new StepCard(
        place + 1,
        step,
        Code.pieces(step.source()),
        step.arguments().stream()
            .map(argument -> StepCard.Given.of(argument, variables, place))
            .toList(),
        output == null ? null : Shown.of(output, book, palette, id),
        Edit.of(step, given(step, place, variables), book, new Marking(palette, id + "-mask-")));
  }

  /** The values of the arguments that are variables, as far as they are known. */
  private static List<TracedValue> given(TracedStep step, int place, Variables variables) {
    List<TracedValue> given = new ArrayList<>();
    for (TracedArgument argument : step.arguments()) {
      String variable = argument.variable();
      TracedValue value = variable == null ? null : variables.value(variable, place);
      if (value != null) {
        given.add(value);
      }
    }
    return given;
  }

  /** The number of regions of the value that has the most. */
  private static int mostRegions(Trace trace) {
    return Stream.concat(
            trace.inputs().stream().map(TracedInput::value),
            trace.steps().stream().map(TracedStep::output))
        .filter(Objects::nonNull)
        .mapToInt(value -> value.regions().size())
        .max()
        .orElse(0);
  }

  private static @Nullable Scene before(TracedValue answer, PictureBook book) {
    Picture picture = answer.picture();
    if (picture == null || answer.frame() == null) {
      return null;
    }
    Picture original = book.original(answer.frame());
    if (original == null
        || original.equals(picture)
        || !answer.frame().equals(answer.frame().whole())) {
      return null;
    }
    return Scene.of("the original picture", book, original);
  }

  private static String title(Trace trace) {
    String instruction = trace.instruction();
    return instruction == null
        ? "Run of a visprog program"
        : Wording.shortened(instruction, LONGEST_TITLE);
  }

  /** The step that the failure blames; null if there is none. */
  @Nullable StepCard culprit() {
    Trace.Failure failure = trace.failure();
    return failure == null || failure.step() < 0 || failure.step() >= steps.size()
        ? null
        : steps.get(failure.step());
  }

  /** {@code answered in 1.84 s, 4 steps}. */
  String outcome() {
    return (trace.succeeded() ? "answered in " : "stopped after ")
        + Wording.duration(trace.durationMicros())
        + ", "
        + Wording.count(steps.size(), "step", "steps");
  }
}
