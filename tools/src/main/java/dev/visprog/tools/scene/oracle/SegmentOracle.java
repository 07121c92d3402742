package dev.visprog.tools.scene.oracle;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.scene.view.Seen;
import dev.visprog.tools.scene.view.View;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives each box the visible pixels of the thing that it marks. */
final class SegmentOracle implements OracleTool {
  private final KnownScenes scenes;

  SegmentOracle(KnownScenes scenes) {
    this.scenes = scenes;
  }

  @Override
  public Signature signature() {
    return StandardSignatures.SEGMENT;
  }

  @Override
  public Regions call(Arguments arguments, ToolContext context) throws ToolException {
    View view = scenes.view(arguments.image("image"));
    Recognition recognition = new Recognition(view);
    List<Region> shapes = new ArrayList<>();
    for (Region region : arguments.regions("object").list()) {
      Optional<Seen> seen = recognition.of(region);
      if (seen.isEmpty()) {
        context.warn("nothing in particular is at " + region.box() + ", kept the box");
      }
      shapes.add(
          seen.map(
                  one ->
                      new Region(
                          region.box(),
                          region.score(),
                          region.label(),
                          view.mask(one, region.box())))
              .orElse(region));
    }
    return new Regions(view.frame(), shapes);
  }
}
