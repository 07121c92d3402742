package dev.visprog.cli.option;

import dev.visprog.cli.shell.Messages;
import dev.visprog.cli.shell.Shell;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How much a command says, and what it says of itself. */
public final class MessageOptions {
  /** The long name by which an error handler finds the option. */
  public static final String VERBOSE = "--verbose";

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing but errors on standard error.")
  private boolean quiet;

  @Option(
      names = {"-v", VERBOSE},
      description = "Say more on standard error.")
  private boolean verbose;

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Mixin
  private HelpOption help = new HelpOption();

  /** Whether the user wants details. */
  public boolean verbose() {
    return verbose;
  }

  /** Whether the user wants nothing but errors. */
  public boolean quiet() {
    return quiet;
  }

  /** Says things as the user wants them. */
  public Messages messages(Shell shell) {
    Messages all = Messages.to(shell);
    return quiet ? all.quiet() : all;
  }
}
