package dev.visprog.tools.region;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.plain.PlainTool;
import dev.visprog.value.Regions;

/** Keeps one region by its place in the list: 1 is the first, -1 the last. */
public final class NthTool implements PlainTool {

  @Override
  public Signature signature() {
    return StandardSignatures.NTH;
  }

  @Override
  public Regions call(Arguments arguments, ToolContext context) throws ToolException {
    Regions regions = arguments.regions("object");
    int n = arguments.integer("n", -Integer.MAX_VALUE, Integer.MAX_VALUE);
    if (n == 0) {
      throw new ToolException("argument 'n' got 0, want 1 for the first region or -1 for the last");
    }
    int index = n > 0 ? n - 1 : regions.size() + n;
    if (index < 0 || index >= regions.size()) {
      context.nothingFound(
          "no region number %d among %d, went on with no regions".formatted(n, regions.size()));
      return Regions.none(regions.frame());
    }
    return new Regions(regions.frame(), regions.list().subList(index, index + 1));
  }
}
