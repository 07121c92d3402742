package dev.visprog.cli.command;

import dev.visprog.cli.option.Draft;
import dev.visprog.cli.option.InputNames;
import dev.visprog.cli.option.MessageOptions;
import dev.visprog.cli.option.ModelOptions;
import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.cli.shell.Messages;
import dev.visprog.cli.shell.Shell;
import dev.visprog.plan.Instruction;
import dev.visprog.tool.Toolbox;
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

  @Mixin private MessageOptions options = new MessageOptions();
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
    Toolbox tools = models.toolbox();
    Draft draft = Draft.of(new Instruction(instruction, inputs.names()), tools);
    Messages messages = options.messages(shell);
    draft.missing().forEach(messages::warning);
    shell.out().println(shell.forOut(draft.plan().program().stripTrailing()));
    return ExitCode.ANSWER.number();
  }
}
