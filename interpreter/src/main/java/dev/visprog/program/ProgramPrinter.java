package dev.visprog.program;

import dev.visprog.value.Number;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Writes programs in the one canonical form: a step a line, one blank after each comma, no
 * comments. Reading what was written gives the same steps.
 */
public final class ProgramPrinter {
  private final UnaryOperator<String> toolName;

  private ProgramPrinter(UnaryOperator<String> toolName) {
    this.toolName = toolName;
  }

  /** Writes a program with its tools' names as they are. */
  public static String print(Program program) {
    return print(program, UnaryOperator.identity());
  }

  /**
   * Writes a program.
   *
   * @param toolName how each tool is to be written: {@code LOC} as {@code Loc}
   */
  public static String print(Program program, UnaryOperator<String> toolName) {
    ProgramPrinter printer = new ProgramPrinter(toolName);
    return program.steps().stream()
        .map(step -> printer.step(program, step) + "\n")
        .collect(Collectors.joining());
  }

  private String step(Program program, Step step) {
    if (step instanceof Step.CallStep call) {
      return call.arguments().stream()
          .map(ProgramPrinter::argument)
          .collect(
              Collectors.joining(
                  ", ",
                  call.target().text() + "=" + toolName.apply(call.tool().text()) + "(",
                  ")"));
    }
    if (step instanceof Step.AliasStep alias) {
      return alias.target().text() + "=" + alias.value().text();
    }
    return program.source().text(step.span());
  }

  private static String argument(Argument argument) {
    String value = term(argument.value());
    return argument.name() == null ? value : argument.name().text() + "=" + value;
  }

  /** A value as programs write it. */
  public static String term(Term term) {
    if (term instanceof Term.TextTerm text) {
      return TextLiteral.write(text.value());
    } else if (term instanceof Term.NumberTerm number) {
      return Number.format(number.value());
    } else if (term instanceof Term.TruthTerm truth) {
      return truth.value() ? "True" : "False";
    } else if (term instanceof Term.NoneTerm) {
      return "None";
    } else if (term instanceof Term.VariableTerm variable) {
      return variable.name();
    } else if (term instanceof Term.ListTerm list) {
      return list.items().stream()
          .map(ProgramPrinter::term)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    throw new AssertionError(term);
  }
}
