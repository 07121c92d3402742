package dev.visprog.tools.crop;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.geometry.Half;
import dev.visprog.tools.geometry.Surroundings;
import dev.visprog.tools.plain.PlainTool;
import dev.visprog.value.Image;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;

/**
 * Cuts out the first region with its surroundings; a region that is a half of the picture is cut
 * exactly. A picture does not tell what is in front of a thing, behind or ahead of it, so {@code
 * CropFront}, {@code CropBehind} and {@code CropAhead} cut the same.
 */
public final class CropTool implements PlainTool {
  private final Signature signature;

  private CropTool(Signature signature) {
    this.signature = signature;
  }

  public static CropTool crop() {
    return new CropTool(StandardSignatures.CROP);
  }

  public static CropTool front() {
    return new CropTool(StandardSignatures.CROP_FRONT);
  }

  public static CropTool behind() {
    return new CropTool(StandardSignatures.CROP_BEHIND);
  }

  public static CropTool ahead() {
    return new CropTool(StandardSignatures.CROP_AHEAD);
  }

  @Override
  public Signature signature() {
    return signature;
  }

  @Override
  public Image call(Arguments arguments, ToolContext context) throws ToolException {
    Image image = arguments.image("image");
    Regions regions = arguments.regions("box");
    if (regions.isEmpty()) {
      context.nothingFound("no region to crop, went on with the whole image");
      return image;
    }
    Region region = regions.list().get(0);
    return image.crop(
        Half.isHalf(region, image.frame())
            ? region.box()
            : Surroundings.of(region.box(), image.frame().bounds()));
  }
}
