package dev.visprog.cli.command;

import dev.visprog.cli.option.EndpointOptions;
import dev.visprog.cli.option.HelpOption;
import dev.visprog.cli.option.ModelOptions;
import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.cli.shell.Shell;
import dev.visprog.tool.Signature;
import dev.visprog.tool.Spelling;
import dev.visprog.tool.Toolbox;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what programs may call. */
@Command(
    name = "tools",
    description = "Lists the tools that programs may call, or tells all about one.",
    footerHeading = "%nExamples:%n",
    footer = {"  visprog tools", "  visprog tools CropLeft"})
public final class ToolsCommand implements Callable<Integer> {
  private final Shell shell;

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  @Mixin private ModelOptions models = new ModelOptions();
  @Mixin private EndpointOptions endpoint = new EndpointOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "The tool to tell all about; case and underscores do not matter.")
  private @Nullable String name;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  /** The command as it is called from {@code shell}. */
  public ToolsCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() throws CommandException {
    Toolbox tools = models.toolbox(endpoint, shell);
    List<ToolEntry> entries = ToolEntry.all(tools);
    if (name != null) {
      entries = List.of(find(name, tools, entries));
    }
    if (json) {
      ToolsJson.write(entries, shell.out());
    } else if (name != null) {
      ToolPage.write(entries.get(0), shell);
    } else {
      ToolTable.write(entries, shell);
    }
    return ExitCode.ANSWER.number();
  }

  private static ToolEntry find(String name, Toolbox tools, List<ToolEntry> entries)
      throws CommandException {
    String wanted =
        tools.find(name).map(tool -> tool.signature().name()).orElse(name); // an alias, perhaps
    String normal = Spelling.normal(wanted);
    return entries.stream()
        .filter(entry -> Spelling.normal(entry.signature().name()).equals(normal))
        .findFirst()
        .orElseThrow(() -> CommandException.usage("no tool '" + name + "'" + hint(name, entries)));
  }

  private static String hint(String name, List<ToolEntry> entries) {
    return Spelling.nearest(name, entries.stream().map(ToolEntry::signature).map(Signature::name))
        .map(near -> " (did you mean '" + near + "'?)")
        .orElse(", 'visprog tools' lists them");
  }
}
