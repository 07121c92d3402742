package dev.visprog.tools.region;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.plain.PlainTool;
import dev.visprog.value.Regions;

/** Orders regions; those that are equal in what is asked for keep their order. */
public final class SortTool implements PlainTool {

  @Override
  public Signature signature() {
    return StandardSignatures.SORT;
  }

  @Override
  public Regions call(Arguments arguments, ToolContext context) throws ToolException {
    Order order = Order.of(arguments.text("by"));
    Regions regions = arguments.regions("object");
    return new Regions(
        regions.frame(), regions.list().stream().sorted(order.comparator()).toList());
  }
}
