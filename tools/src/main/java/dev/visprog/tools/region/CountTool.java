package dev.visprog.tools.region;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolContext;
import dev.visprog.tools.plain.PlainTool;
import dev.visprog.value.Number;

/** Counts regions; no regions count as 0, which is an answer like any other. */
public final class CountTool implements PlainTool {

  @Override
  public Signature signature() {
    return StandardSignatures.COUNT;
  }

  @Override
  public Number call(Arguments arguments, ToolContext context) {
    return new Number(arguments.regions("box").size());
  }
}
