package dev.visprog.check;

import dev.visprog.diagnostic.Diagnostic;
import dev.visprog.diagnostic.DiagnosticCode;
import dev.visprog.program.Identifier;
import dev.visprog.program.Program;
import dev.visprog.program.Step;
import dev.visprog.source.Source;
import dev.visprog.source.Span;
import dev.visprog.tool.Spelling;
import dev.visprog.value.Type;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The variables that are known at one step, and what is known of their values. */
final class Scope {
  private final Source source;
  private final List<Diagnostic> diagnostics;
  private final Map<String, Variable> variables = new HashMap<>();
  private final Map<String, Integer> firstLine = new HashMap<>();
  private final BitSet used = new BitSet();
  private final String inputNames;

  /**
   * What is known of a variable.
   *
   * @param types the types that its value can have
   * @param step the step that sets it; {@link Operand.Reference#INPUT} for an input
   * @param picture which original picture its value belongs to; null: none, or not known
   */
  record Variable(Set<Type> types, int step, @Nullable String picture) {}

  Scope(Program program, Map<String, Type> inputs, List<Diagnostic> diagnostics) {
    this.source = program.source();
    this.diagnostics = diagnostics;
    this.inputNames = inputs.keySet().stream().sorted().collect(Collectors.joining(", "));
    inputs.forEach(
        (name, type) ->
            variables.put(name, new Variable(EnumSet.of(type), Operand.Reference.INPUT, name)));
    for (Step step : program.steps()) {
      Identifier target = target(step);
      if (target != null) {
        int line = source.position(target.span().start()).line();
        firstLine.putIfAbsent(target.text(), line);
      }
    }
  }

  static @Nullable Identifier target(Step step) {
    if (step instanceof Step.CallStep call) {
      return call.target();
    }
    return step instanceof Step.AliasStep alias
        ? alias.target()
        : ((Step.BrokenStep) step).target();
  }

  /** Gives a variable a value; a second one is worth a warning. */
  void define(Identifier target, Variable variable) {
    if (variables.containsKey(target.text())) {
      diagnostics.add(
          Diagnostic.warning(
              DiagnosticCode.REASSIGNED_VARIABLE,
              target.span(),
              "'" + target.text() + "' has a value already",
              "later steps see the new one"));
    }
    variables.put(target.text(), variable);
  }

  /** The variable that {@code name} means here; null, and reported, if there is none. */
  @Nullable Variable use(String name, Span span) {
    Variable variable = variables.get(name);
    if (variable == null) {
      diagnostics.add(
          Diagnostic.error(
              DiagnosticCode.UNKNOWN_VARIABLE, span, "no variable '" + name + "'", hint(name)));
      return null;
    }
    if (variable.step != Operand.Reference.INPUT) {
      used.set(variable.step);
    }
    return variable;
  }

  /** Whether a step's value is used by a later one. */
  boolean isUsed(int step) {
    return used.get(step);
  }

  private @Nullable String hint(String name) {
    Integer line = firstLine.get(name);
    if (line != null) {
      return "it gets its value in line " + line + ", not before";
    }
    return Spelling.nearest(name, variables.keySet().stream().sorted())
        .map(near -> "did you mean '" + near + "'?")
        .orElse(inputNames.isEmpty() ? null : "the program starts with " + inputNames);
  }
}
