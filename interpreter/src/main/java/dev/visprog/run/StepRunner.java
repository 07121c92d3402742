package dev.visprog.run;

import dev.visprog.check.CheckedArgument;
import dev.visprog.check.CheckedProgram;
import dev.visprog.check.CheckedStep;
import dev.visprog.check.CheckedStep.EvalStep;
import dev.visprog.check.CheckedStep.RenameStep;
import dev.visprog.check.CheckedStep.ResultStep;
import dev.visprog.check.CheckedStep.ToolStep;
import dev.visprog.check.Operand;
import dev.visprog.expression.Evaluator;
import dev.visprog.expression.ExpressionException;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.CancelledException;
import dev.visprog.tool.MissingModelException;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolException;
import dev.visprog.trace.Trace.Failure;
import dev.visprog.value.Names;
import dev.visprog.value.Text;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Carries out the steps of one run. Steps that do not depend on each other may come at once. */
final class StepRunner {
  private final CheckedProgram program;
  private final Map<String, Value> inputs;
  private final RunSettings settings;
  private final Cancellation cancellation;
  private final StepListener listener;
  private final ToolCaller caller;
  private final AtomicReferenceArray<@Nullable Value> values;
  private final long runStart;

  StepRunner(
      CheckedProgram program,
      Map<String, Value> inputs,
      RunSettings settings,
      Cancellation cancellation,
      StepListener listener,
      SharedResults shared,
      long runStart) {
    this.program = program;
    this.inputs = inputs;
    this.settings = settings;
    this.cancellation = cancellation;
    this.listener = listener;
    this.caller = new ToolCaller(settings, shared);
    this.values = new AtomicReferenceArray<>(program.steps().size());
    this.runStart = runStart;
  }

  /** The value that a finished step gave. */
  @Nullable Value value(int step) {
    return values.get(step);
  }

  /** Whether a step is so light that handing it to another thread costs more than the step. */
  boolean isLight(int step) {
    return !(program.steps().get(step) instanceof ToolStep);
  }

  /** Carries out the steps of one unit; one record for each. */
  List<StepRecord> run(List<Integer> steps) throws InterruptedException {
    List<StepRecord> records =
        program.steps().get(steps.get(0)) instanceof ToolStep first
            ? callTool(first.tool(), steps)
            : List.of(runForm(program.steps().get(steps.get(0))));
    for (int i = 0; i < records.size(); i++) {
      CallResult result = records.get(i).result();
      values.set(steps.get(i), result == null ? null : result.value());
    }
    return records;
  }

  /** What becomes of steps that could not even be called. */
  List<StepRecord> failed(List<Integer> steps, Throwable problem) {
    long now = System.nanoTime();
    return steps.stream()
        .map(step -> (ToolStep) program.steps().get(step))
        .map(step -> failed(Map.of(), problem, step.tool(), now))
        .toList();
  }

  private StepRecord runForm(CheckedStep step) {
    long start = System.nanoTime();
    Map<String, Value> arguments = new LinkedHashMap<>();
    try {
      Value value;
      if (step instanceof EvalStep eval) {
        eval.variables().forEach((name, reference) -> arguments.put(name, valueOf(reference)));
        value = Evaluator.evaluate(eval.expression(), arguments);
      } else if (step instanceof ResultStep result) {
        value = valueOf(result.value().operand());
        arguments.put(result.value().parameter(), value);
      } else if (step instanceof RenameStep rename) {
        value = valueOf(rename.value());
      } else {
        throw new AssertionError(step);
      }
      CallResult result = new CallResult(value, List.of(), List.of());
      return StepRecord.done(arguments, result, start - runStart, System.nanoTime() - start);
    } catch (ExpressionException e) {
      return StepRecord.failed(
          arguments,
          Failure.Kind.STEP_FAILED,
          Objects.requireNonNullElse(e.getMessage(), "the expression cannot be computed"),
          start - runStart,
          System.nanoTime() - start);
    }
  }

  private List<StepRecord> callTool(Tool tool, List<Integer> steps) throws InterruptedException {
    long start = System.nanoTime();
    Map<Integer, StepRecord> records = new LinkedHashMap<>();
    Map<Integer, ToolCaller.Call> calls = new LinkedHashMap<>();
    Map<Integer, Map<String, Value>> given = new LinkedHashMap<>();
    for (int i : steps) {
      listener.started(i, program.steps().size(), tool.signature().name());
      Map<String, Value> arguments = arguments((ToolStep) program.steps().get(i));
      given.put(i, arguments);
      try {
        Arguments bound = Arguments.bind(tool.signature(), arguments);
        StepContext context = new StepContext(i, settings, cancellation, listener);
        calls.put(i, caller.prepare(tool, bound, context));
      } catch (ToolException e) {
        records.put(i, failed(arguments, e, tool, start));
      }
    }
    List<ToolCaller.Answer> answers = caller.call(List.copyOf(calls.values()));
    int next = 0;
    for (Map.Entry<Integer, ToolCaller.Call> call : calls.entrySet()) {
      ToolCaller.Answer answer = answers.get(next++);
      Map<String, Value> arguments = Objects.requireNonNull(given.get(call.getKey()));
      StepRecord done =
          answer.result() == null
              ? failed(arguments, Objects.requireNonNull(answer.problem()), tool, start)
              : StepRecord.done(
                  arguments, answer.result(), start - runStart, System.nanoTime() - start);
      records.put(call.getKey(), done.calledAs(call.getValue(), answer.cache()));
    }
    return steps.stream().map(i -> Objects.requireNonNull(records.get(i))).toList();
  }

  private StepRecord failed(
      Map<String, Value> arguments, Throwable problem, Tool tool, long start) {
    Failure.Kind kind = Failure.Kind.STEP_FAILED;
    String message = Objects.requireNonNullElse(problem.getMessage(), problem.toString());
    if (problem instanceof MissingModelException) {
      kind = Failure.Kind.MODEL_MISSING;
    } else if (problem instanceof CancelledException) {
      kind = Failure.Kind.CANCELLED;
    } else if (problem instanceof OutOfMemoryError) {
      message = "out of memory: " + message;
    } else if (!(problem instanceof ToolException)) {
      message =
          "internal error in %s, please report it: %s: %s"
              .formatted(tool.signature().name(), problem.getClass().getSimpleName(), message);
    }
    return StepRecord.failed(arguments, kind, message, start - runStart, System.nanoTime() - start);
  }

  private Map<String, Value> arguments(ToolStep step) {
    Map<String, Value> arguments = new LinkedHashMap<>();
    for (CheckedArgument argument : step.arguments()) {
      arguments.put(argument.parameter(), valueOf(argument.operand()));
    }
    return arguments;
  }

  private Value valueOf(Operand operand) {
    if (operand instanceof Operand.Constant constant) {
      return constant.value();
    } else if (operand instanceof Operand.Reference reference) {
      return Objects.requireNonNull(
          reference.step() == Operand.Reference.INPUT
              ? inputs.get(reference.name())
              : values.get(reference.step()));
    } else if (operand instanceof Operand.Listed listed) {
      List<String> names = new ArrayList<>();
      for (Operand item : listed.items()) {
        Value value = valueOf(item);
        names.addAll(
            value instanceof Names several
                ? several.values()
                : List.of(value instanceof Text text ? text.value() : value.summary()));
      }
      return new Names(names);
    }
    throw new AssertionError(operand);
  }
}
