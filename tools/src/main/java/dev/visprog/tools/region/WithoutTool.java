package dev.visprog.tools.region;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolContext;
import dev.visprog.tools.plain.PlainTool;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import java.util.List;

/**
 * Takes away the regions that cover the same place as one of the others, whatever their labels: at
 * an intersection over union of one half or more, of the masks where both have one, else of the
 * boxes.
 */
public final class WithoutTool implements PlainTool {

  @Override
  public Signature signature() {
    return StandardSignatures.WITHOUT;
  }

  @Override
  public Regions call(Arguments arguments, ToolContext context) {
    Regions regions = arguments.regions("object");
    List<Region> others = arguments.regions("other").list();
    return new Regions(
        regions.frame(),
        regions.list().stream()
            .filter(region -> others.stream().noneMatch(other -> Overlap.samePlace(region, other)))
            .toList());
  }
}
