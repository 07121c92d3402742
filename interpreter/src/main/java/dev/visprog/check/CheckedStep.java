package dev.visprog.check;

import dev.visprog.expression.Expression;
import dev.visprog.program.Term.TextTerm;
import dev.visprog.source.Span;
import dev.visprog.tool.Tool;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A step that can run once the steps it depends on have. */
public sealed interface CheckedStep {

  /** The variable that gets its value. */
  String target();

  /** Where it stands in the source. */
  Span span();

  /** The steps that must be done before; may repeat itself. */
  IntStream dependencies();

  /** Calls a tool. */
  record ToolStep(String target, Span span, Tool tool, List<CheckedArgument> arguments)
      implements CheckedStep {
    public ToolStep {
      arguments = List.copyOf(arguments);
    }

    @Override
    public IntStream dependencies() {
      return arguments.stream().flatMapToInt(argument -> argument.operand().dependencies());
    }
  }

  /**
   * Computes an expression.
   *
   * @param text the expression as it is written
   * @param expression the expression
   * @param variables what each of its variables refers to
   */
  record EvalStep(
      String target,
      Span span,
      TextTerm text,
      Expression expression,
      Map<String, Operand.Reference> variables)
      implements CheckedStep {
    public EvalStep {
      variables = Map.copyOf(variables);
    }

    @Override
    public IntStream dependencies() {
      return variables.values().stream().flatMapToInt(Operand::dependencies);
    }
  }

  /** Ends the program with a value. */
  record ResultStep(String target, Span span, CheckedArgument value) implements CheckedStep {
    @Override
    public IntStream dependencies() {
      return value.operand().dependencies();
    }
  }

  /** Gives a value another name. */
  record RenameStep(String target, Span span, Operand.Reference value) implements CheckedStep {
    @Override
    public IntStream dependencies() {
      return value.dependencies();
    }
  }
}
