package dev.visprog.run;

import dev.visprog.check.CheckedArgument;
import dev.visprog.check.CheckedProgram;
import dev.visprog.check.CheckedStep;
import dev.visprog.check.CheckedStep.EvalStep;
import dev.visprog.check.CheckedStep.RenameStep;
import dev.visprog.check.CheckedStep.ResultStep;
import dev.visprog.check.CheckedStep.ToolStep;
import dev.visprog.check.Operand;
import dev.visprog.diagnostic.Diagnostic;
import dev.visprog.diagnostic.DiagnosticPrinter;
import dev.visprog.program.ProgramPrinter;
import dev.visprog.program.TextLiteral;
import dev.visprog.trace.Planning;
import dev.visprog.trace.Trace;
import dev.visprog.trace.Trace.Failure;
import dev.visprog.trace.TracedArgument;
import dev.visprog.trace.TracedInput;
import dev.visprog.trace.TracedStep;
import dev.visprog.trace.TracedStep.Cache;
import dev.visprog.trace.TracedStep.Status;
import dev.visprog.trace.TracedValue;
import dev.visprog.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts down what a run does. Used by the run's own thread. */
final class TraceBuilder {
  private final CheckedProgram program;
  private final Map<String, Value> inputs;
  private final RunSettings settings;
  private final @Nullable String instruction;
  private final Planning planning;
  private final Instant started;
  private final @Nullable StepRecord[] records;

  TraceBuilder(
      CheckedProgram program,
      Map<String, Value> inputs,
      RunSettings settings,
      @Nullable String instruction,
      Planning planning,
      Instant started) {
    this.program = program;
    this.inputs = inputs;
    this.settings = settings;
    this.instruction = instruction;
    this.planning = planning;
    this.started = started;
    this.records = new StepRecord[program.steps().size()];
  }

  void add(int step, StepRecord record) {
    records[step] = record;
  }

  /**
   * The whole trace.
   *
   * @param stopped why the run was stopped; null if it ran to its end
   */
  Run build(Schedule schedule, @Nullable Failure stopped, @Nullable Value answer, long nanos) {
    int[] depths = program.depths();
    Failure failure = stopped == null ? firstFailure(depths) : stopped;
    List<TracedStep> steps = new ArrayList<>();
    boolean[] repeated = repeatedCalls(depths);
    for (int i = 0; i < records.length; i++) {
      StepRecord record = schedule.counts(depths[i]) ? records[i] : null;
      steps.add(step(program.steps().get(i), record, repeated[i]));
    }
    Value value = failure == null ? Objects.requireNonNull(answer, "the last step's value") : null;
    Trace trace =
        new Trace(
            instruction,
            planning,
            program.source().text(),
            program.warnings().stream().map(this::note).toList(),
            inputs.entrySet().stream()
                .filter(input -> program.inputs().containsKey(input.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(input -> new TracedInput(input.getKey(), TracedValue.of(input.getValue())))
                .toList(),
            steps,
            value == null ? null : TracedValue.of(value),
            failure,
            settings.traced(),
            started,
            micros(nanos));
    return new Run(value, trace);
  }

  private String note(Diagnostic warning) {
    return DiagnosticPrinter.print(program.source(), warning);
  }

  /** The failure that does not depend on timing: at the least depth, then the first in the text. */
  private @Nullable Failure firstFailure(int[] depths) {
    return byDepth(depths)
        .filter(i -> records[i] != null && records[i].kind() != null)
        .mapToObj(
            i ->
                new Failure(
                    Objects.requireNonNull(records[i].kind()),
                    i,
                    Objects.requireNonNull(records[i].error())))
        .findFirst()
        .orElse(null);
  }

  /** Which steps made a call that a step before them (by depth, then place) had made. */
  private boolean[] repeatedCalls(int[] depths) {
    boolean[] repeated = new boolean[records.length];
    Set<String> seen = new HashSet<>();
    byDepth(depths)
        .forEach(
            i -> {
              StepRecord record = records[i];
              repeated[i] = record != null && record.key() != null && !seen.add(record.key());
            });
    return repeated;
  }

  private IntStream byDepth(int[] depths) {
    return IntStream.range(0, records.length)
        .boxed()
        .sorted(Comparator.comparingInt(i -> depths[i]))
        .mapToInt(i -> i);
  }

  private TracedStep step(CheckedStep step, @Nullable StepRecord record, boolean repeated) {
    CallResult result = record == null ? null : record.result();
    Cache cache = record == null ? Cache.COMPUTED : record.cache();
    return new TracedStep(
        step.target(),
        toolName(step),
        program.source().text(step.span()),
        program.source().position(step.span().start()).line(),
        record == null ? Status.NOT_RUN : result == null ? Status.FAILED : Status.DONE,
        arguments(step, record == null ? Map.of() : record.arguments()),
        result == null ? null : TracedValue.of(result.value()),
        result == null ? List.of() : result.scores(),
        result == null ? List.of() : result.warnings(),
        record == null ? null : record.revision(),
        cache == Cache.COMPUTED && repeated ? Cache.FROM_RUN : cache,
        record == null ? null : record.error(),
        record == null ? 0 : micros(record.startNanos()),
        record == null ? 0 : micros(record.durationNanos()));
  }

  private static String toolName(CheckedStep step) {
    if (step instanceof ToolStep call) {
      return call.tool().signature().name();
    } else if (step instanceof EvalStep) {
      return "Eval";
    } else if (step instanceof ResultStep) {
      return "Result";
    } else if (step instanceof RenameStep) {
      return "=";
    }
    throw new AssertionError(step);
  }

  private static List<TracedArgument> arguments(CheckedStep step, Map<String, Value> values) {
    List<TracedArgument> arguments = new ArrayList<>();
    if (step instanceof ToolStep call) {
      call.arguments().forEach(argument -> arguments.add(argument(argument, values)));
    } else if (step instanceof EvalStep eval) {
      String text = eval.text().value();
      arguments.add(new TracedArgument("expr", TextLiteral.write(text), null, null));
      eval.variables().keySet().stream()
          .sorted()
          .forEach(
              name ->
                  arguments.add(new TracedArgument(name, name, name, summary(values.get(name)))));
    } else if (step instanceof ResultStep result) {
      arguments.add(argument(result.value(), values));
    } else if (step instanceof RenameStep rename) {
      String name = rename.value().name();
      arguments.add(new TracedArgument("", name, name, null));
    }
    return arguments;
  }

  private static TracedArgument argument(CheckedArgument argument, Map<String, Value> values) {
    return new TracedArgument(
        argument.parameter(),
        ProgramPrinter.term(argument.term()),
        argument.operand() instanceof Operand.Reference reference ? reference.name() : null,
        summary(values.get(argument.parameter())));
  }

  private static @Nullable String summary(@Nullable Value value) {
    return value == null ? null : value.summary();
  }

  private static long micros(long nanos) {
    return TimeUnit.NANOSECONDS.toMicros(nanos);
  }
}
