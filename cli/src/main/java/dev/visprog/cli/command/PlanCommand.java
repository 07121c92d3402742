package dev.visprog.cli.command;

import dev.visprog.VisProg;
import dev.visprog.check.ProgramException;
import dev.visprog.cli.option.EndpointOptions;
import dev.visprog.cli.option.InputNames;
import dev.visprog.cli.option.MessageOptions;
import dev.visprog.cli.option.ModelOptions;
import dev.visprog.cli.planner.Explanation;
import dev.visprog.cli.planner.PlannerOptions;
import dev.visprog.cli.planner.ProgramStream;
import dev.visprog.cli.planner.WatchedPlanner;
import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.cli.shell.Messages;
import dev.visprog.cli.shell.Shell;
import dev.visprog.plan.Instruction;
import dev.visprog.plan.Plan;
import dev.visprog.plan.Planner;
import dev.visprog.plan.PlanningException;
import dev.visprog.trace.Planning;
import dev.visprog.trace.Trace;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

  @Mixin private ModelOptions models = new ModelOptions();
  @Mixin private PlannerOptions planning = new PlannerOptions();
  @Mixin private EndpointOptions endpoint = new EndpointOptions();
  @Mixin private MessageOptions options = new MessageOptions();

  @Option(
      names = "--explain",
      description =
          "Tell on standard error how the program came about: examples, attempts, tokens.")
  private boolean explain;

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
    Messages messages = options.messages(shell);
    ProgramStream stream = ProgramStream.on(shell, options.quiet()).orElse(null);
    Planner planner = planning.planner(() -> endpoint.model(shell), 0, stream);
    try (VisProg visprog =
        VisProg.builder()
            .toolbox(models.toolbox(endpoint, shell))
            .planner(new WatchedPlanner(planner, stream, messages, () -> {}))
            .repairs(planning.repairs())
            .build()) {
      Plan plan = visprog.plan(new Instruction(instruction, inputs.names()));
      explain(plan.planning());
      shell.out().println(shell.forOut(plan.program().stripTrailing()));
      return ExitCode.ANSWER.number();
    } catch (PlanningException e) {
      throw failed(e.trace(), CommandException.because(e, ExitCode.NO_PROGRAM));
    } catch (ProgramException e) {
      for (Throwable why : e.getSuppressed()) {
        messages.warning("the program could not be repaired: " + why.getMessage());
      }
      throw failed(e.trace(), CommandException.because(e, ExitCode.PROGRAM_REJECTED));
    }
  }

  private CommandException failed(@Nullable Trace trace, CommandException failure) {
    if (trace != null) {
      explain(trace.planning());
    }
    return Thread.interrupted() ? CommandException.interrupted() : failure;
  }

  private void explain(Planning how) {
    if (explain) {
      Messages.to(shell).note(Explanation.of(how));
    }
  }
}
