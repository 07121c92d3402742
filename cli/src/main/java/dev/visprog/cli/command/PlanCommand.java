package dev.visprog.cli.command;

import dev.visprog.VisProg;
import dev.visprog.check.ProgramException;
import dev.visprog.cli.option.HelpOption;
import dev.visprog.cli.option.InputNames;
import dev.visprog.cli.option.ModelOptions;
import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.cli.shell.Shell;
import dev.visprog.plan.Instruction;
import dev.visprog.plan.PlanningException;
import dev.visprog.prompts.embedded.EmbeddedPlanner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the program for an instruction and nothing else. */
@Command(
    name = "plan",
    description = "Prints the program for an instruction without running it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  visprog plan \"Hide the faces with a winking face\" --model FaceDet=yunet.onnx > hide.vp",
      "  visprog run --program hide.vp photo.jpg --model FaceDet=yunet.onnx -o hidden.png"
    })
public final class PlanCommand implements Callable<Integer> {
  private final Shell shell;

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  @Mixin private ModelOptions models = new ModelOptions();

  @Parameters(paramLabel = "INSTRUCTION", description = "What to find out or to do.")
  private String instruction = "";

  @Option(
      names = "--inputs",
      paramLabel = "NAMES",
      converter = InputNames.Converter.class,
      description = "The pictures that the program will get, such as LEFT,RIGHT (default: IMAGE).")
  private InputNames inputs = InputNames.of(1);

  /** The command as it is called from {@code shell}. */
  public PlanCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws CommandException {
    if (instruction.isBlank()) {
      throw CommandException.usage("the instruction is empty, want a sentence");
    }
    try (VisProg visprog =
        VisProg.builder().toolbox(models.toolbox()).planner(EmbeddedPlanner.create()).build()) {
      String program = visprog.plan(new Instruction(instruction, inputs.names())).program();
      shell.out().println(shell.forOut(program.stripTrailing()));
      return ExitCode.ANSWER.number();
    } catch (PlanningException e) {
      throw CommandException.because(e, ExitCode.NO_PROGRAM);
    } catch (ProgramException e) {
      throw CommandException.because(e, ExitCode.PROGRAM_REJECTED);
    }
  }
}
