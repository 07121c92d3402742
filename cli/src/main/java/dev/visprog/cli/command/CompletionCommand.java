package dev.visprog.cli.command;

import dev.visprog.cli.option.HelpOption;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.cli.shell.Shell;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the script with which a shell completes commands and options. */
@Command(
    name = "completion",
    description = "Prints a completion script for bash or zsh.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(visprog completion bash)",
      "  visprog completion zsh > ~/.visprog-completion    # and source it in .zshrc"
    })
public final class CompletionCommand implements Callable<Integer> {
  private final Shell shell;

  @Spec private CommandSpec spec = CommandSpec.create();

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  @SuppressWarnings("UnusedVariable") // one script serves both
  @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}.")
  private ShellKind kind = ShellKind.bash;

  /** The command as it is called from {@code shell}. */
  public CompletionCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public Integer call() {
    // In zsh the script first makes zsh understand bash's completions.
    shell.out().println(AutoComplete.bash("visprog", spec.root().commandLine()));
    return ExitCode.ANSWER.number();
  }

  /** The shells as they are called. */
  enum ShellKind {
    bash,
    zsh
  }
}
