package dev.visprog.cli;

import dev.visprog.cli.command.CheckCommand;
import dev.visprog.cli.command.CompletionCommand;
import dev.visprog.cli.command.PlanCommand;
import dev.visprog.cli.command.ReportCommand;
import dev.visprog.cli.command.ToolsCommand;
import dev.visprog.cli.doctor.DoctorCommand;
import dev.visprog.cli.measure.MeasureCommand;
import dev.visprog.cli.models.BenchCommand;
import dev.visprog.cli.models.ModelsCommand;
import dev.visprog.cli.run.RunCommand;
import dev.visprog.cli.scenes.ScenesCommand;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.cli.shell.Shell;
import dev.visprog.cli.shell.Version;
import dev.visprog.cli.training.TrainCommand;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;

/** The command itself: finds the subcommand and sees to it that every end has its exit code. */
public final class Visprog {
  private static final List<String> COMMANDS =
      List.of(
          "run",
          "plan",
          "check",
          "tools",
          "report",
          "scenes",
          "models",
          "bench",
          "measure",
          "train",
          "doctor",
          "completion",
          "help");

  private final Shell shell;

  /** The command as it is called from {@code shell}. */
  public Visprog(Shell shell) {
    this.shell = shell;
  }

  /** Runs one command and gives back its exit code; never throws. */
  public int execute(String... arguments) {
    Failures failures = new Failures(shell);
    try {
      int code = commandLine(failures, arguments).execute(arguments);
      return failures.checkOutput(code);
    } catch (Throwable e) { // an Error: no memory, no stack, a broken installation
      return failures.unexpected(e, false);
    } finally {
      shell.out().flush();
      shell.err().flush();
    }
  }

  private CommandLine commandLine(Failures failures, String... arguments) {
    CommandLine command = new CommandLine(new Root());
    boolean known = arguments.length > 0 && COMMANDS.contains(arguments[0]);
    boolean needsAll = !known || List.of("completion", "help").contains(arguments[0]);
    for (String name : needsAll ? COMMANDS : List.of(arguments[0])) {
      // Reading the annotations of a command takes time, so only that of the one that is called.
      command.addSubcommand(name, subcommand(name));
    }
    CommandSpec root = command.getCommandSpec();
    root.usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(ExitCode.meanings());
    return command
        .setOut(shell.out())
        .setErr(shell.err())
        .setColorScheme(colours(shell.coloursAnswers()))
        .setExpandAtFiles(false) // an instruction may begin with @
        .setUsageHelpWidth(100)
        .setParameterExceptionHandler(failures::badArguments)
        .setExecutionExceptionHandler(failures::failed);
  }

  private Object subcommand(String name) {
    return switch (name) {
      case "run" -> new RunCommand(shell);
      case "plan" -> new PlanCommand(shell);
      case "check" -> new CheckCommand(shell);
      case "tools" -> new ToolsCommand(shell);
      case "report" -> new ReportCommand(shell);
      case "scenes" -> new ScenesCommand(shell);
      case "models" -> ModelsCommand.of(shell);
      case "bench" -> new BenchCommand(shell);
      case "measure" -> new MeasureCommand(shell);
      case "train" -> new TrainCommand(shell);
      case "doctor" -> new DoctorCommand(shell);
      case "completion" -> new CompletionCommand(shell);
      case "help" -> new HelpCommand();
      default -> throw new AssertionError(name);
    };
  }

  private static ColorScheme colours(boolean wanted) {
    return CommandLine.Help.defaultColorScheme(wanted ? Ansi.ON : Ansi.OFF);
  }

  /** What {@code visprog --help} says. */
  @Command(
      name = "visprog",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      synopsisSubcommandLabel = "COMMAND",
      description = {
        "Answers questions about pictures and edits them, by writing a small program and running it."
      },
      footerHeading = "%nExamples:%n",
      footer = {
        "  visprog run \"How many faces are there?\" photo.jpg --model FaceDet=yunet.onnx",
        "  visprog run \"Hide the faces with a winking face\" photo.jpg --model FaceDet=yunet.onnx \\",
        "      -o hidden.png --report report.html",
        "  visprog run --program count.vp left.jpg right.jpg --json",
        "  visprog check *.vp",
        "",
        "'visprog help COMMAND' tells more about a command. NO_COLOR=1 in the environment keeps colours",
        "away, VISPROG_DEBUG=1 shows where an internal error comes from."
      })
  static final class Root {}
}
