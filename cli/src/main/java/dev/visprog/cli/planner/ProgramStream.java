package dev.visprog.cli.planner;

import dev.visprog.cli.shell.Printable;
import dev.visprog.cli.shell.Shell;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Shows on the terminal what a language model says while it arrives. Used by several threads at
 * once.
 */
public final class ProgramStream implements Consumer<String> {
  private final PrintWriter terminal;
  private char high; // half a character whose other half has not arrived; 0 for none
  private boolean inLine;

  private ProgramStream(PrintWriter terminal) {
    this.terminal = terminal;
  }

  /** A stream to the shell's error stream; empty if that is no terminal, or nobody wants it. */
  public static Optional<ProgramStream> on(Shell shell, boolean quiet) {
    return shell.errIsTerminal() && !quiet
        ? Optional.of(new ProgramStream(shell.err()))
        : Optional.empty();
  }

  @Override
  public synchronized void accept(String piece) {
    String text = high == 0 ? piece : high + piece;
    high = 0;
    if (!text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1))) {
      high = text.charAt(text.length() - 1);
      text = text.substring(0, text.length() - 1);
    }
    if (!text.isEmpty()) {
      terminal.print(Printable.of(text.replace("\r", "")));
      terminal.flush();
      inLine = !text.endsWith("\n");
    }
  }

  /** What follows begins on a line of its own. */
  synchronized void end() {
    high = 0;
    if (inLine) {
      terminal.println();
      terminal.flush();
      inLine = false;
    }
  }
}
