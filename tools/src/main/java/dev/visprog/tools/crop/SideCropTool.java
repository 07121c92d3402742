package dev.visprog.tools.crop;

import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.plain.PlainTool;
import dev.visprog.value.Image;
import dev.visprog.value.Regions;

/** Cuts out the part of the picture on one side of the first region's centre. */
public final class SideCropTool implements PlainTool {
  private final Side side;

  private SideCropTool(Side side) {
    this.side = side;
  }

  public static SideCropTool left() {
    return new SideCropTool(Side.LEFT);
  }

  public static SideCropTool right() {
    return new SideCropTool(Side.RIGHT);
  }

  public static SideCropTool above() {
    return new SideCropTool(Side.ABOVE);
  }

  public static SideCropTool below() {
    return new SideCropTool(Side.BELOW);
  }

  @Override
  public Signature signature() {
    return side.signature();
  }

  @Override
  public Image call(Arguments arguments, ToolContext context) throws ToolException {
    Image image = arguments.image("image");
    Regions regions = arguments.regions("box");
    if (regions.isEmpty()) {
      context.nothingFound(
          "no region to crop beside, went on with the %s half".formatted(side.word()));
      return image.crop(side.half().box(image.frame()));
    }
    return image.crop(side.of(regions.list().get(0).box(), image.frame()));
  }
}
