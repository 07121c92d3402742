package dev.visprog.cli.models;

import dev.visprog.cli.shell.CommandException;
import dev.visprog.cli.shell.ExitCode;
import dev.visprog.cli.shell.Shell;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/** Asks a person on a terminal before something large happens. */
final class Confirmation {
  private static final Set<String> YES = Set.of("", "y", "yes");
  private static final int LONGEST = 100;

  private final Shell shell;

  Confirmation(Shell shell) {
    this.shell = shell;
  }

  /**
   * Asks, where there is somebody to ask.
   *
   * @param yes whether it was said beforehand
   * @throws CommandException if the answer is no
   */
  void ask(boolean yes) throws CommandException {
    if (yes || !shell.errIsTerminal()) {
      return;
    }
    shell.err().print("fetch it? [Y/n] ");
    shell.err().flush();
    if (!YES.contains(line().strip().toLowerCase(Locale.ROOT))) {
      throw new CommandException(ExitCode.STEP_FAILED, "nothing was fetched");
    }
  }

  /** The end of the input is no answer, so it counts as no. */
  private String line() throws CommandException {
    StringBuilder line = new StringBuilder();
    try {
      for (int c = shell.in().read(); c != '\n'; c = shell.in().read()) {
        if (c < 0 || line.length() > LONGEST) {
          shell.err().println();
          return "no";
        }
        line.append((char) c);
      }
      return line.toString();
    } catch (IOException e) {
      throw CommandException.of(e, ExitCode.STEP_FAILED);
    }
  }
}
