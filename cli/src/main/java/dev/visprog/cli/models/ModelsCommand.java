package dev.visprog.cli.models;

import dev.visprog.cli.option.HelpOption;
import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.Shell;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Groups the commands about models. */
@Command(
    name = "models",
    description = {
      "Lists, fetches and checks the models behind the tools that see.",
      "",
      "A pack names a model for each tool: photo for photographs, paper for replaying the VisProg"
          + " paper, sketch for drawn scenes. Those of sketch come with visprog, and are unpacked"
          + " beside the others when they are first used. The others come from the Hugging Face hub and stay in its cache, which"
          + " Python programs share: what they have fetched is used, and the other way round.",
    },
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  visprog models list",
      "  visprog models pull photo",
      "  visprog models pull openai/clip-vit-base-patch32",
      "  visprog models verify photo",
      "  ls $(visprog models path openai/clip-vit-base-patch32)",
      "",
      "Environment variables, as Python's huggingface_hub reads them:",
      "  HF_HUB_CACHE, or HF_HOME for HF_HOME/hub  where models are kept (~/.cache/huggingface/hub)",
      "  HF_TOKEN                                  shown to the hub for models that ask for it",
      "  HF_ENDPOINT                               another hub (https://huggingface.co)",
      "  HF_HUB_OFFLINE=1                          fetch nothing",
      "  HF_HUB_DOWNLOAD_TIMEOUT                   seconds that a server may be silent (10)"
    })
public final class ModelsCommand implements Callable<Integer> {

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  private ModelsCommand() {}

  /** The command with its own commands, as it is called from {@code shell}. */
  public static CommandLine of(Shell shell) {
    return new CommandLine(new ModelsCommand())
        .addSubcommand(new ListCommand(shell))
        .addSubcommand(new PullCommand(shell))
        .addSubcommand(new VerifyCommand(shell))
        .addSubcommand(new PathCommand(shell))
        .addSubcommand(new PackCommand(shell));
  }

  @Override
  public Integer call() throws CommandException {
    throw CommandException.usage(
        "got no command, want one of list, pull, verify, path and pack;"
            + " 'visprog models --help' tells more");
  }
}
