package dev.visprog.tools.emoji;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.view.ViewBox;
import dev.visprog.standard.StandardSignatures;
import dev.visprog.tool.Arguments;
import dev.visprog.tool.Signature;
import dev.visprog.tool.ToolContext;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.plain.PlainTool;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Covers each region's box with an emoji: a square as long as the box's longer side, about the same
 * centre, cut at the border of the picture. Where two meet, the better region's lies on top.
 */
public final class EmojiTool implements PlainTool {
  private final EmojiSet emojis = new EmojiSet();

  @Override
  public Signature signature() {
    return StandardSignatures.EMOJI;
  }

  @Override
  public Image call(Arguments arguments, ToolContext context) throws ToolException {
    Image image = arguments.image("image");
    Regions regions = arguments.regions("object");
    SVGDocument emoji = emojis.picture(arguments.text("emoji")); // a wrong name is always an error
    if (regions.isEmpty()) {
      context.nothingFound("no region to cover, went on with the image unchanged");
      return image;
    }
    BufferedImage picture = image.toBufferedImage();
    Graphics2D graphics = picture.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
      List<Region> list = regions.list();
      for (int i = list.size() - 1; i >= 0; i--) {
        context.checkCancelled();
        draw(emoji, square(list.get(i).box()), (Graphics2D) graphics.create());
      }
    } finally {
      graphics.dispose();
    }
    return image.withPixels(picture);
  }

  private static void draw(SVGDocument emoji, Box square, Graphics2D graphics) {
    graphics.clipRect(square.x0(), square.y0(), square.width(), square.height());
    emoji.render(
        (Component) null,
        graphics,
        new ViewBox(square.x0(), square.y0(), square.width(), square.height()));
    graphics.dispose();
  }

  /** The square about the box's centre, as long as its longer side; whole pixels. */
  static Box square(Box box) {
    int side = Math.max(box.width(), box.height());
    int x0 = box.x0() - (side - box.width()) / 2;
    int y0 = box.y0() - (side - box.height()) / 2;
    return new Box(x0, y0, x0 + side, y0 + side);
  }
}
