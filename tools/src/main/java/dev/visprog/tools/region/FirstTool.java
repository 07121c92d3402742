package dev.visprog.tools.region;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.plain.PlainTool;
import dev.visprog.value.Regions;

/** Keeps the first region, which is the best one unless {@code Sort} came before. */
public final class FirstTool implements PlainTool {

  @Override
  public Signature signature() {
    return StandardSignatures.FIRST;
  }

  @Override
  public Regions call(Arguments arguments, ToolContext context) throws ToolException {
    Regions regions = arguments.regions("object");
    if (regions.isEmpty()) {
      context.nothingFound("no region to take the first of, went on with no regions");
      return regions;
    }
    return new Regions(regions.frame(), regions.list().subList(0, 1));
  }
}
