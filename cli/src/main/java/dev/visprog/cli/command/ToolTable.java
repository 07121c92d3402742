package dev.visprog.cli.command;

import dev.visprog.cli.shell.Shell;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Predicate;

/** All tools, two lines each: how it is called, what it does. */
final class ToolTable {
  private ToolTable() {}

  static void write(List<ToolEntry> entries, Shell shell) {
    PrintWriter out = shell.out();
    section("Ready", entries, ToolEntry::ready, shell);
    if (!entries.stream().allMatch(ToolEntry::ready)) {
      out.println();
      section("Known to the checker, but without a model", entries, e -> !e.ready(), shell);
      out.println();
      out.println("'visprog tools NAME' says what a tool lacks.");
    }
  }

  private static void section(
      String title, List<ToolEntry> entries, Predicate<ToolEntry> wanted, Shell shell) {
    shell.out().println(title + ":");
    for (ToolEntry entry : entries) {
      if (wanted.test(entry)) {
        shell.out().println("  " + shell.forOut(entry.signature().toString()));
        shell.out().println("      " + shell.forOut(entry.signature().doc()));
      }
    }
  }
}
