package dev.visprog.tools.region;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolContext;
import dev.visprog.tools.plain.PlainTool;
import dev.visprog.value.Box;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Joins two lists of regions, best first; equal scores keep their order, the first list before the
 * second. Of regions with the same box and label one is kept, with the higher score and with a mask
 * if either has one.
 */
public final class UnionTool implements PlainTool {

  @Override
  public Signature signature() {
    return StandardSignatures.UNION;
  }

  @Override
  public Regions call(Arguments arguments, ToolContext context) {
    Regions regions = arguments.regions("object");
    Regions others = arguments.regions("other");
    record Place(Box box, String label) {}
    Map<Place, Region> kept = new LinkedHashMap<>();
    Stream.concat(regions.list().stream(), others.list().stream())
        .forEach(
            region ->
                kept.merge(new Place(region.box(), region.label()), region, UnionTool::joined));
    return new Regions(
        regions.frame(),
        kept.values().stream()
            .sorted(Comparator.comparingDouble((Region region) -> -region.score()))
            .toList());
  }

  private static Region joined(Region a, Region b) {
    boolean second = b.score() > a.score();
    Region better = second ? b : a;
    Region other = second ? a : b;
    return better.mask() != null
        ? better
        : new Region(better.box(), better.score(), better.label(), other.mask());
  }
}
