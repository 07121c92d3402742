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

/** Blurs everything outside what the regions show. */
public final class BgBlurTool implements PlainTool {

  @Override
  public Signature signature() {
    return StandardSignatures.BG_BLUR;
  }

  @Override
  public Image call(Arguments arguments, ToolContext context) throws ToolException {
    Image image = arguments.image("image");
    Regions regions = arguments.regions("object");
    byte[] weights;
    if (regions.isEmpty()) {
      context.nothingFound("no region to keep sharp, went on with the whole image blurred");
      weights = new byte[image.width() * image.height()];
    } else {
      weights = Cutout.of(image, regions, context);
    }
    byte[] bgr = image.toBgr();
    byte[] blurred = BackgroundBlur.of(image, weights);
    for (int i = 0; i < bgr.length; i++) {
      bgr[i] = (byte) Blend.of(bgr[i] & 0xff, blurred[i] & 0xff, weights[i / 3] & 0xff);
    }
    return image.withBgr(bgr);
  }
}
