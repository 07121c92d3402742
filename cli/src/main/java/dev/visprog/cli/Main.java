package dev.visprog.cli;

import dev.visprog.cli.shell.Interruption;
import dev.visprog.cli.shell.SystemShell;
import java.util.Locale;

/** Where the process starts and ends. */
public final class Main {
  private Main() {}

  /** Runs one command; the process ends with its exit code. */
  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true"); // pictures are painted, never shown
    // What is told is English, and its numbers are read by scripts too: they are the same
    // everywhere.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    System.exit(Interruption.guard(() -> new Visprog(SystemShell.open()).execute(args)));
  }
}
