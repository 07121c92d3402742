package dev.visprog.cli.command;

import dev.visprog.cli.shell.Shell;
import java.io.PrintWriter;
import java.util.List;

/** All tools, two lines each: how it is called, what it does. */
final class ToolTable {
  private ToolTable() {}

  static void write(List<ToolEntry> entries, Shell shell) {
    section("Ready", entries.stream().filter(ToolEntry::ready).toList(), shell);
    section("Ready in part", entries.stream().filter(ToolEntry::readyInPart).toList(), shell);
    section(
        "Known to the checker, but without a model",
        entries.stream().filter(entry -> !entry.ready() && !entry.readyInPart()).toList(),
        shell);
    if (!entries.stream().allMatch(ToolEntry::ready)) {
      shell.out().println("'visprog tools NAME' says what a tool lacks.");
    }
  }

  private static void section(String title, List<ToolEntry> entries, Shell shell) {
    if (entries.isEmpty()) {
      return;
    }
    PrintWriter out = shell.out();
    out.println(title + ":");
    for (ToolEntry entry : entries) {
      out.println("  " + shell.forOut(entry.signature().toString()));
      out.println("      " + shell.forOut(entry.signature().doc()));
    }
    out.println();
  }
}
