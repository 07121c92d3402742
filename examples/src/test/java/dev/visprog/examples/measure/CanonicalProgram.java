package dev.visprog.examples.measure;

import dev.visprog.check.CheckedArgument;
import dev.visprog.check.CheckedProgram;
import dev.visprog.check.CheckedStep;
import dev.visprog.check.CheckedStep.EvalStep;
import dev.visprog.check.CheckedStep.RenameStep;
import dev.visprog.check.CheckedStep.ResultStep;
import dev.visprog.check.CheckedStep.ToolStep;
import dev.visprog.check.Operand;
import dev.visprog.check.Operand.Constant;
import dev.visprog.check.Operand.Listed;
import dev.visprog.check.Operand.Reference;
import dev.visprog.standard.StandardSignatures;
import dev.visprog.value.Names;
import dev.visprog.value.Text;
import dev.visprog.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a program computes, free of how it is written: its answer as one nested call, such as {@code
 * Count(box=Loc(image=IMAGE, object='dog'))}. Programs that differ in the names of variables, in
 * the order of steps, in steps that only rename or that the answer does not need, in the order of
 * arguments or of the two that {@code Union} joins, or in the {@linkplain Phrases wording} of texts
 * have the same form. Expressions are taken as they are written: pictures do not come of them.
 */
final class CanonicalProgram {
  private CanonicalProgram() {}

  /** The form of the answer. */
  static String of(CheckedProgram program) {
    List<String> forms = new ArrayList<>();
    for (CheckedStep step : program.steps()) {
      forms.add(form(step, forms));
    }
    return forms.get(forms.size() - 1);
  }

  private static String form(CheckedStep step, List<String> forms) {
    if (step instanceof ToolStep call) {
      return call(call, forms);
    }
    if (step instanceof EvalStep eval) {
      return eval.variables().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .map(variable -> variable.getKey() + "=" + form(variable.getValue(), forms))
          .collect(Collectors.joining(", ", "Eval(" + eval.text().value() + " with ", ")"));
    }
    if (step instanceof RenameStep rename) {
      return form(rename.value(), forms);
    }
    if (step instanceof ResultStep result) {
      return form(result.value().operand(), forms);
    }
    throw new AssertionError(step);
  }

  private static String call(ToolStep call, List<String> forms) {
    String tool = call.tool().signature().name();
    boolean eitherOrder = tool.equals(StandardSignatures.UNION.name());
    return call.arguments().stream()
        .map(argument -> (eitherOrder ? "" : argument.parameter() + "=") + form(argument, forms))
        .sorted()
        .collect(Collectors.joining(", ", tool + "(", ")"));
  }

  private static String form(CheckedArgument argument, List<String> forms) {
    return form(argument.operand(), forms);
  }

  private static String form(Operand operand, List<String> forms) {
    if (operand instanceof Reference reference) {
      return reference.step() == Reference.INPUT ? reference.name() : forms.get(reference.step());
    }
    if (operand instanceof Listed listed) {
      return listed.items().stream()
          .map(item -> form(item, forms))
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (operand instanceof Constant constant) {
      return form(constant.value());
    }
    throw new AssertionError(operand);
  }

  private static String form(Value value) {
    if (value instanceof Text text) {
      return "'" + Phrases.plain(text.value()) + "'";
    }
    if (value instanceof Names names) {
      return names.values().stream()
          .map(name -> "'" + Phrases.plain(name) + "'")
          .sorted()
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return value.summary();
  }
}
