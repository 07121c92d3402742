package dev.visprog.tools.tag;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.plain.PlainTool;
import dev.visprog.tools.text.Lettering;
import dev.visprog.value.Image;
import dev.visprog.value.Regions;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/** Draws a box around each region, and its label beside it; a region without a label gets none. */
public final class TagTool implements PlainTool {
  private @Nullable Lettering lettering;

  @Override
  public Signature signature() {
    return StandardSignatures.TAG;
  }

  @Override
  public Image call(Arguments arguments, ToolContext context) throws ToolException {
    Image image = arguments.image("image");
    Regions regions = arguments.regions("object");
    if (regions.isEmpty()) {
      context.nothingFound("no region to tag, went on with the image unchanged");
      return image;
    }
    BufferedImage picture = image.toBufferedImage();
    new TagPainter(picture, lettering()).paint(regions.list());
    return image.withPixels(picture);
  }

  private synchronized Lettering lettering() {
    Lettering loaded = lettering;
    if (loaded == null) {
      loaded = Lettering.load();
      lettering = loaded;
    }
    return loaded;
  }
}
