package dev.visprog.examples.measure;

import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import dev.visprog.value.Region;
import dev.visprog.value.Value;

/**
 * Stands in for a model that paints: fills each region with one colour, another for each
 * {@linkplain Phrases#plain phrase}. So pictures tell what was replaced and by what.
 */
public final class FlatPaint implements Tool {

  @Override
  public Signature signature() {
    return StandardSignatures.REPLACE;
  }

  @Override
  public Value call(Arguments arguments, ToolContext context) throws ToolException {
    Image image = arguments.image("image");
    if (arguments.regions("object").isEmpty()) {
      context.nothingFound("no region to replace, went on with the image unchanged");
      return image;
    }
    int colour = Phrases.plain(arguments.text("prompt")).hashCode();
    byte[] bgr = image.toBgr();
    for (Region region : arguments.regions("object").in(image.frame()).list()) {
      Box box = region.box();
      for (int y = box.y0(); y < box.y1(); y++) {
        for (int x = box.x0(); x < box.x1(); x++) {
          if (covers(region, x, y)) {
            int at = 3 * (y * image.width() + x);
            bgr[at] = (byte) colour;
            bgr[at + 1] = (byte) (colour >> 8);
            bgr[at + 2] = (byte) (colour >> 16);
          }
        }
      }
    }
    return image.withBgr(bgr);
  }

  private static boolean covers(Region region, int x, int y) {
    Mask mask = region.mask();
    return mask == null || mask.at(x - region.box().x0(), y - region.box().y0()) >= Mask.THRESHOLD;
  }
}
