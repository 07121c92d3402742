package dev.visprog.cli.models;

import dev.visprog.cli.option.HelpOption;
import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.cli.shell.Shell;
import dev.visprog.models.hub.HubCache;
import dev.visprog.models.hub.HubException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says where models are. */
@Command(
    name = "path",
    description = "Prints the folder of each model, one a line. Asks nobody.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  visprog models path photo",
      "  visprog models path openai/clip-vit-base-patch32",
      "  visprog models path sketch",
      "",
      "Ends with 5 if a model is not here, or not all of it; prints nothing then."
    })
final class PathCommand implements Callable<Integer> {
  private final Shell shell;

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "PACK|REPOSITORY",
      description = "Packs, or repositories as OWNER/NAME or OWNER/NAME@REVISION.")
  private List<String> words = List.of();

  PathCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws CommandException {
    HubCache cache = Hub.cache(shell);
    StringBuilder lines = new StringBuilder();
    try {
      for (Target target : Unpacking.inThisVersion(Target.of(words), cache)) {
        HubCache.Holding holding = target.holding(cache);
        if (!holding.complete()) {
          throw new CommandException(ExitCode.MODEL_MISSING, target.missing(cache, holding));
        }
        Unpacking.prepare(target, cache);
        lines.append(holding.snapshot().orElseThrow()).append(System.lineSeparator());
      }
    } catch (HubException e) {
      throw CommandException.because(e, ExitCode.STEP_FAILED);
    }
    shell.out().print(shell.forOut(lines.toString()));
    return ExitCode.ANSWER.number();
  }
}
