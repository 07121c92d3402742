package dev.visprog.tools.segment;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.model.ModelTool;
import dev.visprog.tools.segment.BoxSegmenter.Shape;
import dev.visprog.value.Image;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives each region the mask of what its box shows; box, label and score stay. What the regions had
 * for masks before does not count.
 */
public final class SegmentTool extends ModelTool<BoxSegmenter> {
  /** A tool that asks {@code model}. */
  public SegmentTool(BoxSegmenter model) {
    super(StandardSignatures.SEGMENT, model);
  }

  @Override
  public Regions call(Arguments arguments, ToolContext context) throws ToolException {
    Image image = arguments.image("image");
    List<Region> regions = arguments.regions("object").list();
    if (regions.isEmpty()) {
      context.nothingFound("no region to find the shape of, went on with no regions");
      return Regions.none(image.frame());
    }
    List<Shape> shapes = model().shapes(image, regions.stream().map(Region::box).toList());
    List<Region> shaped = new ArrayList<>();
    double least = 1;
    for (int i = 0; i < regions.size(); i++) {
      Region region = regions.get(i);
      Shape shape = shapes.get(i);
      if (shape.mask().area() == 0) {
        context.warn("found no shape at " + region.box() + ", kept the box");
        shaped.add(new Region(region.box(), region.score(), region.label(), null));
      } else {
        least = Math.min(least, shape.quality());
        shaped.add(new Region(region.box(), region.score(), region.label(), shape.mask()));
      }
    }
    context.score("least quality", Math.max(0, least));
    return new Regions(image.frame(), shaped);
  }
}
