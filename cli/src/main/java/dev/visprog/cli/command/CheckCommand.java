package dev.visprog.cli.command;

import dev.visprog.check.CheckResult;
import dev.visprog.check.Checker;
import dev.visprog.cli.option.InputNames;
import dev.visprog.cli.option.MessageOptions;
import dev.visprog.cli.option.PathConverter;
import dev.visprog.cli.option.ProgramFile;
import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.cli.shell.Messages;
import dev.visprog.cli.shell.Printable;
import dev.visprog.cli.shell.Shell;
import dev.visprog.diagnostic.DiagnosticPrinter;
import dev.visprog.standard.StandardToolbox;
import dev.visprog.tool.Limits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is wrong with programs. It touches no model and no picture, so it is quick. */
@Command(
    name = "check",
    description = "Checks programs without running them.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  visprog check count.vp",
      "  visprog check --inputs LEFT,RIGHT nlvr/*.vp",
      "  visprog plan \"Count the faces\" | visprog check -",
      "",
      "Ends with 0 if all programs are sound, with 3 if one is not, with 2 if a file cannot be read."
    })
public final class CheckCommand implements Callable<Integer> {
  private final Shell shell;

  @Mixin private MessageOptions options = new MessageOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      converter = PathConverter.class,
      description = "Program files; - is standard input.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--inputs",
      paramLabel = "NAMES",
      converter = InputNames.Converter.class,
      description = "The pictures that the programs will get, such as LEFT,RIGHT (default: IMAGE).")
  private InputNames inputs = InputNames.of(1);

  @Option(names = "--json", description = "Print the findings as JSON.")
  private boolean json;

  /** The command as it is called from {@code shell}. */
  public CheckCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws CommandException {
    Checker checker = new Checker(StandardToolbox.declared(), Limits.DEFAULT);
    Messages messages = options.messages(shell);
    List<CheckResult> results = new ArrayList<>();
    ExitCode worst = ExitCode.ANSWER;
    for (Path file : files) {
      try {
        CheckResult result = checker.check(ProgramFile.read(file, shell), inputs.types());
        results.add(result);
        worst = result.hasErrors() ? worse(worst, ExitCode.PROGRAM_REJECTED) : worst;
      } catch (CommandException e) {
        if (e.code() == ExitCode.INTERRUPTED) {
          throw e;
        }
        messages.error(e.sentence());
        worst = worse(worst, e.code());
      }
    }
    print(results);
    if (worst == ExitCode.ANSWER) {
      messages.note(results.size() == 1 ? "ok" : results.size() + " programs ok");
    }
    return worst.number();
  }

  private void print(List<CheckResult> results) {
    if (json) {
      FindingsJson.write(results, shell.out());
      return;
    }
    for (CheckResult result : results) {
      if (!result.diagnostics().isEmpty()) {
        String printed = DiagnosticPrinter.print(result.source(), result.diagnostics());
        shell.out().println(Messages.coloured(Printable.of(printed), shell.coloursAnswers()));
      }
    }
    shell.out().flush();
  }

  private static ExitCode worse(ExitCode a, ExitCode b) {
    return a.number() > b.number() ? a : b;
  }
}
