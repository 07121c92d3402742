package dev.visprog.check;

import dev.visprog.diagnostic.Diagnostic;
import dev.visprog.diagnostic.DiagnosticCode;
import dev.visprog.program.Identifier;
import dev.visprog.program.Parser;
import dev.visprog.program.Program;
import dev.visprog.program.Step;
import dev.visprog.source.Source;
import dev.visprog.source.Span;
import dev.visprog.tool.Form;
import dev.visprog.tool.Limits;
import dev.visprog.tool.Toolbox;
import dev.visprog.value.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out whether a program is sound. Safe for use by several threads. */
public final class Checker {
  private final Toolbox tools;
  private final Limits limits;

  /**
   * A checker for programs that may call these tools.
   *
   * @param limits only the number of steps matters here
   */
  public Checker(Toolbox tools, Limits limits) {
    this.tools = tools;
    this.limits = limits;
  }

  /**
   * Checks a program; never throws.
   *
   * @param inputs the variables that it starts with
   */
  public CheckResult check(Source source, Map<String, Type> inputs) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    Program program = Parser.parse(source, diagnostics);
    List<CheckedStep> steps = List.of();
    if (program.steps().isEmpty() && diagnostics.isEmpty()) {
      diagnostics.add(
          Diagnostic.error(
              DiagnosticCode.EMPTY_PROGRAM,
              Span.at(0),
              "there is no step, want at least one",
              "a step looks like ANSWER0=Count(box=BOX0)"));
    } else if (program.steps().size() > limits.steps()) {
      diagnostics.add(
          Diagnostic.error(
              DiagnosticCode.TOO_MANY_STEPS,
              program.steps().get(limits.steps()).span(),
              "got %,d steps, want at most %,d".formatted(program.steps().size(), limits.steps()),
              null));
    } else {
      steps = steps(program, inputs, diagnostics);
    }
    diagnostics.sort(Comparator.comparingInt(d -> d.span().start()));
    Optional<CheckedProgram> checked =
        CheckResult.hasErrors(diagnostics)
            ? Optional.empty()
            : Optional.of(new CheckedProgram(program, steps, inputs, diagnostics));
    return new CheckResult(source, diagnostics, checked);
  }

  private List<CheckedStep> steps(
      Program program, Map<String, Type> inputs, List<Diagnostic> diagnostics) {
    Scope scope = new Scope(program, inputs, diagnostics);
    StepChecker checker = new StepChecker(program.source(), tools, scope, diagnostics);
    List<CheckedStep> checked = new ArrayList<>();
    boolean ended = false;
    for (int i = 0; i < program.steps().size(); i++) {
      Step step = program.steps().get(i);
      if (ended) {
        diagnostics.add(
            Diagnostic.error(
                DiagnosticCode.AFTER_RESULT,
                step.span(),
                "the program has ended with Result, want no step after it",
                null));
      }
      CheckedStep sound = checker.check(step, i);
      if (sound != null) {
        checked.add(sound);
      }
      ended |= isResult(step);
    }
    warnOfUnused(program, scope, diagnostics);
    return checked;
  }

  private static boolean isResult(Step step) {
    return step instanceof Step.CallStep call
        && Form.find(call.tool().text()).equals(Optional.of(Form.RESULT));
  }

  private static void warnOfUnused(Program program, Scope scope, List<Diagnostic> diagnostics) {
    boolean complete = !CheckResult.hasErrors(diagnostics); // a broken step may be the user
    for (int i = 0; complete && i < program.steps().size() - 1; i++) {
      Identifier target = Scope.target(program.steps().get(i));
      if (!scope.isUsed(i) && target != null) {
        diagnostics.add(
            Diagnostic.warning(
                DiagnosticCode.UNUSED_STEP,
                target.span(),
                "nothing uses '" + target.text() + "'",
                null));
      }
    }
  }

  /** What a step that could not be checked leaves behind: a variable of which nothing is known. */
  static Scope.Variable unknown(int step, @Nullable String picture) {
    return new Scope.Variable(EnumSet.of(Type.ANY), step, picture);
  }
}
