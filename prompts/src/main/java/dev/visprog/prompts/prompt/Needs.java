package dev.visprog.prompts.prompt;

import dev.visprog.program.Argument;
import dev.visprog.program.Identifier;
import dev.visprog.program.Step;
import dev.visprog.program.Term;
import dev.visprog.prompts.example.WorkedExample;
import dev.visprog.tool.Restriction;
import dev.visprog.tool.Spelling;
import dev.visprog.tool.Tool;
import dev.visprog.tool.Toolbox;
import java.util.Optional;

/** What a worked example needs of a toolbox. */
final class Needs {
  private Needs() {}

  /** Whether every call of the example can be served. */
  static boolean areMet(WorkedExample example, Toolbox tools) {
    return example.calls().stream()
        .allMatch(
            call -> tools.find(call.tool().text()).filter(tool -> serves(tool, call)).isPresent());
  }

  private static boolean serves(Tool tool, Step.CallStep call) {
    if (tool.missing().isEmpty()) {
      return true;
    }
    Optional<Restriction> restriction = tool.restriction();
    return restriction.isPresent() && keepsTo(restriction.get(), call);
  }

  /** Examples give arguments by name, as prompts tell. */
  private static boolean keepsTo(Restriction restriction, Step.CallStep call) {
    String wanted = Spelling.normal(restriction.parameter());
    for (Argument argument : call.arguments()) {
      Identifier name = argument.name();
      if (name != null && Spelling.normal(name.text()).equals(wanted)) {
        return argument.value() instanceof Term.TextTerm text && restriction.allows(text.value());
      }
    }
    return false;
  }
}
