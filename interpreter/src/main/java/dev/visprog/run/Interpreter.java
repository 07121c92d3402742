package dev.visprog.run;

import dev.visprog.check.CheckedProgram;
import dev.visprog.trace.Planning;
import dev.visprog.trace.Trace;
import dev.visprog.value.Image;
import dev.visprog.value.Type;
import dev.visprog.value.Value;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs checked programs. Safe for use by several threads. */
public final class Interpreter {
  private final RunSettings settings;
  private final Clock clock;

  /** An interpreter whose every run has these settings. */
  public Interpreter(RunSettings settings) {
    this(settings, Clock.systemUTC());
  }

  Interpreter(RunSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
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
    return new RunLoop(program, values, settings, listener, trace).run();
  }

  /** Runs a program that comes from no planner. */
  public Trace run(CheckedProgram program, Map<String, ? extends Value> inputs) {
    return run(program, inputs, null, Planning.by("recorded"), StepListener.NONE).trace();
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
