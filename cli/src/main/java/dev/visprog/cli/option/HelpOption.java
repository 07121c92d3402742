package dev.visprog.cli.option;

import picocli.CommandLine.Option;

/** Explains a command instead of doing it. */
public final class HelpOption {
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean wanted;
}
