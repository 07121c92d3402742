package dev.visprog.cli.command;

import dev.visprog.cli.shell.Shell;
import dev.visprog.tool.Parameter;
import dev.visprog.tool.Signature;
import java.io.PrintWriter;

/** All about one tool. */
final class ToolPage {
  private ToolPage() {}

  static void write(ToolEntry entry, Shell shell) {
    StringBuilder page = new StringBuilder();
    Signature signature = entry.signature();
    page.append(signature).append("\n\n").append(signature.doc()).append("\n");
    if (!signature.parameters().isEmpty()) {
      page.append("\nParameters:\n");
      int width =
          signature.parameters().stream().mapToInt(p -> p.toString().length()).max().orElse(0);
      for (Parameter parameter : signature.parameters()) {
        page.append("  ")
            .append(parameter)
            .append(" ".repeat(width - parameter.toString().length() + 2))
            .append(parameter.doc())
            .append("\n");
      }
    }
    if (!signature.nothingFound().isEmpty()) {
      page.append("\nNothing found:  ").append(signature.nothingFound()).append("\n");
    }
    page.append("\nExample:        ").append(signature.example()).append("\n");
    if (!signature.aliases().isEmpty()) {
      page.append("Also called:    ").append(String.join(", ", signature.aliases())).append("\n");
    }
    String state = entry.missing() == null ? "ready" : entry.missing();
    page.append("State:          ").append(state).append("\n");
    PrintWriter out = shell.out();
    out.print(shell.forOut(page.toString()));
  }
}
