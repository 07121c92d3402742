package dev.visprog.check;

import dev.visprog.diagnostic.Diagnostic;
import dev.visprog.diagnostic.DiagnosticCode;
import dev.visprog.expression.Expression;
import dev.visprog.expression.ExpressionException;
import dev.visprog.expression.ExpressionParser;
import dev.visprog.expression.Typer;
import dev.visprog.program.Step;
import dev.visprog.program.Term.TextTerm;
import dev.visprog.source.Source;
import dev.visprog.source.Span;
import dev.visprog.value.Type;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads and types the expression of one {@code Eval}; places are given in the program's text. */
final class ExpressionChecker {
  private final Source source;
  private final TextTerm text;
  private final Scope scope;
  private final List<Diagnostic> diagnostics;
  private final Map<String, Operand.Reference> variables = new LinkedHashMap<>();
  private @Nullable Expression expression;
  private boolean sound = true;

  ExpressionChecker(Source source, TextTerm text, Scope scope, List<Diagnostic> diagnostics) {
    this.source = source;
    this.text = text;
    this.scope = scope;
    this.diagnostics = diagnostics;
  }

  /** The types that the expression's value can have. */
  Set<Type> check() {
    try {
      Expression read = ExpressionParser.parse(text.value());
      expression = read;
      return Typer.types(read, this::typesOf, p -> report(p.span(), p.message()));
    } catch (ExpressionException e) {
      report(e.span(), e.getMessage());
      return EnumSet.of(Type.ANY);
    }
  }

  /** The step, if the expression is sound. */
  CheckedStep.@Nullable EvalStep step(Step.CallStep call) {
    return expression == null || !sound
        ? null
        : new CheckedStep.EvalStep(call.target().text(), call.span(), text, expression, variables);
  }

  private Set<Type> typesOf(Expression.Variable variable) {
    Scope.Variable found = scope.use(variable.name(), place(variable.span()));
    if (found == null) {
      sound = false;
      return EnumSet.of(Type.ANY);
    }
    variables.put(variable.name(), new Operand.Reference(variable.name(), found.step()));
    return found.types();
  }

  private void report(Span span, @Nullable String message) {
    sound = false;
    String words = message == null ? "the expression is not sound" : message;
    diagnostics.add(Diagnostic.error(DiagnosticCode.BAD_EXPRESSION, place(span), words, null));
  }

  private Span place(Span span) {
    return text.within(source, span.start(), span.end());
  }
}
