package dev.visprog.tools.compat;

import dev.visprog.tool.Arguments;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.wrap.WrappedTool;
import dev.visprog.value.Value;

/** A tool that does its work as another one does, with a difference. It owns the other one. */
final class AdaptedTool extends WrappedTool {
  private final Difference difference;

  AdaptedTool(Tool tool, Difference difference) {
    super(tool, "as the research code");
    this.difference = difference;
  }

  /** What is done otherwise. */
  interface Difference {
    Value call(Tool tool, Arguments arguments, ToolContext context) throws ToolException;
  }

  @Override
  public Value call(Arguments arguments, ToolContext context) throws ToolException {
    return difference.call(tool(), arguments, context);
  }
}
