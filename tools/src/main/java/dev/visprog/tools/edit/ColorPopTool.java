package dev.visprog.tools.edit;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.cutout.Cutout;
import dev.visprog.tools.plain.PlainTool;
import dev.visprog.value.Image;
import dev.visprog.value.Regions;

/** Keeps colour in what the regions show, and makes the rest grey. */
public final class ColorPopTool implements PlainTool {

  @Override
  public Signature signature() {
    return StandardSignatures.COLOR_POP;
  }

  @Override
  public Image call(Arguments arguments, ToolContext context) throws ToolException {
    Image image = arguments.image("image");
    Regions regions = arguments.regions("object");
    byte[] weights;
    if (regions.isEmpty()) {
      context.nothingFound("no region to keep in colour, went on with a grey image");
      weights = new byte[image.width() * image.height()];
    } else {
      weights = Cutout.of(image, regions, context);
    }
    byte[] bgr = image.toBgr();
    for (int pixel = 0; pixel < weights.length; pixel++) {
      fade(bgr, 3 * pixel, weights[pixel] & 0xff);
    }
    return image.withBgr(bgr);
  }

  /** Moves a colour towards the grey of its luma; 255 leaves it as it is, 0 makes it grey. */
  private static void fade(byte[] bgr, int at, int weight) {
    int blue = bgr[at] & 0xff;
    int green = bgr[at + 1] & 0xff;
    int red = bgr[at + 2] & 0xff;
    int grey = Luma.of(red, green, blue);
    bgr[at] = (byte) Blend.of(blue, grey, weight);
    bgr[at + 1] = (byte) Blend.of(green, grey, weight);
    bgr[at + 2] = (byte) Blend.of(red, grey, weight);
  }
}
