package dev.visprog.cli.option;

import dev.visprog.check.CheckedProgram;
import dev.visprog.check.CheckedStep.ToolStep;
import dev.visprog.check.Checker;
import dev.visprog.check.ProgramException;
import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.plan.Instruction;
import dev.visprog.plan.Plan;
import dev.visprog.plan.Planner;
import dev.visprog.plan.PlanningException;
import dev.visprog.prompts.embedded.EmbeddedPlanner;
import dev.visprog.source.Source;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Limits;
import dev.visprog.tool.Signature;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tool.Toolbox;
import dev.visprog.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A program for an instruction, with what is missing to run it. A planner leaves out tools that
 * lack their model; a user who has none wants to hear about the model, not that the instruction was
 * not understood. So an instruction without a program is planned once more as if every model were
 * there.
 *
 * @param plan a sound program
 * @param missing what the tools it calls lack, a clause each; empty if it can run
 */
public record Draft(Plan plan, List<String> missing) {
  public Draft {
    missing = List.copyOf(missing);
  }

  /**
   * Asks the embedded planner.
   *
   * @throws CommandException if it has no program, or one that is not sound
   */
  public static Draft of(Instruction instruction, Toolbox tools) throws CommandException {
    Planner planner = EmbeddedPlanner.create();
    try {
      return checked(planner.plan(instruction, tools), instruction, tools);
    } catch (PlanningException refusal) {
      try {
        return checked(planner.plan(instruction, complete(tools)), instruction, tools);
      } catch (PlanningException e) {
        throw CommandException.because(refusal, ExitCode.NO_PROGRAM);
      }
    }
  }

  private static Draft checked(Plan plan, Instruction instruction, Toolbox tools)
      throws CommandException {
    try {
      CheckedProgram program =
          new Checker(tools, Limits.DEFAULT)
              .check(
                  new Source("plan", plan.program()), new InputNames(instruction.images()).types())
              .orThrow();
      return new Draft(plan, missing(program));
    } catch (ProgramException e) {
      throw CommandException.because(e, ExitCode.PROGRAM_REJECTED);
    }
  }

  private static List<String> missing(CheckedProgram program) {
    return program.steps().stream()
        .filter(ToolStep.class::isInstance)
        .map(step -> ((ToolStep) step).tool().missing())
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static Toolbox complete(Toolbox tools) {
    return Toolbox.of(tools.tools().stream().map(Complete::new).toList());
  }

  /** A tool as if it had its model; nobody calls it. */
  private record Complete(Tool tool) implements Tool {
    @Override
    public Signature signature() {
      return tool.signature();
    }

    @Override
    public Value call(Arguments arguments, ToolContext context) throws ToolException {
      return tool.call(arguments, context);
    }
  }
}
