package dev.visprog.run;

import dev.visprog.check.CheckedProgram;
import dev.visprog.plan.Instruction;
import dev.visprog.trace.Planning;
import dev.visprog.trace.Trace;
import dev.visprog.trace.Trace.Failure;
import dev.visprog.trace.TracedInput;
import dev.visprog.trace.TracedValue;
import dev.visprog.value.Image;
import dev.visprog.value.Type;
import dev.visprog.value.Value;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs checked programs. Safe for use by several threads. */
public final class Interpreter {
  private final RunSettings settings;
  private final Clock clock;
  private final SharedResults shared;

  /** An interpreter whose every run has these settings. */
  public Interpreter(RunSettings settings) {
    this(settings, Clock.systemUTC(), SharedResults.NONE);
  }

  Interpreter(RunSettings settings, Clock clock) {
    this(settings, clock, SharedResults.NONE);
  }

  private Interpreter(RunSettings settings, Clock clock, SharedResults shared) {
    this.settings = settings;
    this.clock = clock;
    this.shared = shared;
  }

  /**
   * The same for the runs of one question: equal calls are made once in all of them, also those of
   * tools without a revision. What it keeps of their results is bounded, and gone with it.
   */
  public Interpreter sharing() {
    return new Interpreter(settings, clock, SharedResults.bounded());
  }

  /**
   * Runs a program. Interrupting the calling thread stops the run.
   *
   * @param inputs a value for each of the program's inputs
   * @param instruction what the user asked for, for the trace; null if a program was given
   * @param planning how the program came about, for the trace
   * @return the answer, or a failure, and in both cases what was done
   * @throws IllegalArgumentException if an input is missing, of another type, or too large
   */
  public Run run(
      CheckedProgram program,
      Map<String, ? extends Value> inputs,
      @Nullable String instruction,
      Planning planning,
      StepListener listener) {
    Map<String, Value> values = Map.copyOf(inputs);
    program.inputs().forEach((name, type) -> checkInput(name, type, values.get(name)));
    TraceBuilder trace =
        new TraceBuilder(program, values, settings, instruction, planning, clock.instant());
    return new RunLoop(program, values, settings, listener, trace, shared).run();
  }

  /** Runs a program that comes from no planner. */
  public Trace run(CheckedProgram program, Map<String, ? extends Value> inputs) {
    return run(program, inputs, null, Planning.by("recorded"), StepListener.NONE).trace();
  }

  /**
   * The trace of a question for which nothing was run.
   *
   * @param inputs the pictures by name
   * @param program the last program that was tried; empty if there was none
   * @param notes what the checker found, one complete diagnostic each
   */
  public Trace withoutRun(
      Instruction instruction,
      Planning planning,
      String program,
      List<String> notes,
      Map<String, ? extends Value> inputs,
      Failure failure) {
    return new Trace(
        instruction.text(),
        planning,
        program,
        notes,
        inputs.entrySet().stream()
            .filter(input -> instruction.images().contains(input.getKey()))
            .sorted(Map.Entry.comparingByKey())
            .map(input -> new TracedInput(input.getKey(), TracedValue.of(input.getValue())))
            .toList(),
        List.of(),
        null,
        failure,
        settings.traced(),
        clock.instant(),
        0);
  }

  private void checkInput(String name, Type type, @Nullable Value value) {
    if (value == null) {
      throw new IllegalArgumentException("input '" + name + "' is missing, want " + type);
    }
    if (!type.accepts(value.type())) {
      throw new IllegalArgumentException(
          "input '%s' got %s, want %s".formatted(name, value.type(), type));
    }
    long most = settings.limits().pixels();
    if (value instanceof Image image && (long) image.width() * image.height() > most) {
      throw new IllegalArgumentException(
          "input '%s' got %s, want at most %,d pixels".formatted(name, image.summary(), most));
    }
  }
}
