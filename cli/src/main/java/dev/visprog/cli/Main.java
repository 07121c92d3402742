package dev.visprog.cli;

import dev.visprog.cli.shell.Interruption;
import dev.visprog.cli.shell.SystemShell;

/** Where the process starts and ends. */
public final class Main {
  private Main() {}

  /** Runs one command; the process ends with its exit code. */
  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true"); // pictures are painted, never shown
    System.exit(Interruption.guard(() -> new Visprog(SystemShell.open()).execute(args)));
  }
}
