package dev.visprog.tools.compat;

import dev.visprog.tool.Arguments;
import dev.visprog.tool.Restriction;
import dev.visprog.tool.Signature;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.value.Value;
import java.util.Optional;

/** A tool that does its work as another one does, with a difference. It owns the other one. */
final class AdaptedTool implements Tool, AutoCloseable {
  private final Tool tool;
  private final Difference difference;

  AdaptedTool(Tool tool, Difference difference) {
    this.tool = tool;
    this.difference = difference;
  }

  /** What is done otherwise. */
  interface Difference {
    Value call(Tool tool, Arguments arguments, ToolContext context) throws ToolException;
  }

  @Override
  public Signature signature() {
    return tool.signature();
  }

  @Override
  public Value call(Arguments arguments, ToolContext context) throws ToolException {
    return difference.call(tool, arguments, context);
  }

  @Override
  public Optional<String> revision() {
    return tool.revision().map(revision -> revision + ", as the research code");
  }

  @Override
  public Optional<String> missing() {
    return tool.missing();
  }

  @Override
  public Optional<Restriction> restriction() {
    return tool.restriction();
  }

  @Override
  public void close() {
    if (tool instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception e) {
        throw new IllegalStateException(tool.signature().name() + " did not close", e);
      }
    }
  }
}
