package dev.visprog.tools.tag;

import dev.visprog.tools.text.Lettering;
import dev.visprog.tools.text.TextOutline;
import dev.visprog.value.Box;
import dev.visprog.value.Region;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Paints boxes and labels on one picture. */
final class TagPainter {
  private static final Color CASING = new Color(0, 0, 0, 150);

  /** A label takes no more of the picture's width than this. */
  private static final double WIDEST_LABEL = 0.4;

  private final BufferedImage picture;
  private final Lettering lettering;
  private final TagStyle style;

  TagPainter(BufferedImage picture, Lettering lettering) {
    this.picture = picture;
    this.lettering = lettering;
    this.style = TagStyle.of(picture.getWidth(), picture.getHeight());
  }

  /** Draws these regions, best first; where boxes meet, the better one's line lies on top. */
  void paint(List<Region> regions) {
    LabelColors colors = new LabelColors(regions.stream().map(Region::label).toList());
    Graphics2D graphics = picture.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      for (int i = regions.size() - 1; i >= 0; i--) {
        paintBox(regions.get(i), colors, graphics);
      }
      LabelLayout layout =
          new LabelLayout(
              Box.ofSize(picture.getWidth(), picture.getHeight()),
              regions.stream().map(Region::box).toList(),
              (int) Math.ceil(style.casing()));
      for (Region region : regions) {
        paintLabel(region, colors, layout, graphics);
      }
    } finally {
      graphics.dispose();
    }
  }

  /**
   * The line lies just inside the box's border, so that it is whole at the picture's border too.
   */
  private void paintBox(Region region, LabelColors colors, Graphics2D graphics) {
    Box box = region.box();
    double inset = Math.min(style.line() / 2, Math.min(box.width(), box.height()) / 2.0);
    double round = style.line() * 2;
    Shape outline =
        new RoundRectangle2D.Double(
            box.x0() + inset,
            box.y0() + inset,
            box.width() - 2 * inset,
            box.height() - 2 * inset,
            round,
            round);
    graphics.setColor(CASING);
    graphics.setStroke(new BasicStroke((float) (style.line() + 2 * style.casing())));
    graphics.draw(outline);
    graphics.setColor(colors.of(region.label()));
    graphics.setStroke(new BasicStroke((float) style.line()));
    graphics.draw(outline);
  }

  private void paintLabel(
      Region region, LabelColors colors, LabelLayout layout, Graphics2D graphics) {
    double room = Math.max(picture.getWidth() * WIDEST_LABEL, style.textSize() * 4);
    room = Math.min(room, picture.getWidth()) - 2 * style.paddingX();
    TextOutline text = lettering.outlineWithin(region.label().strip(), style.textSize(), room);
    int height = style.labelHeight();
    if (text.width() <= 0 || height > picture.getHeight()) {
      return; // no label, or no room for one
    }
    int width = (int) Math.ceil(text.width() + 2 * style.paddingX());
    Box place = layout.place(region.box(), Math.min(width, picture.getWidth()), height);
    Color ground = colors.of(region.label());
    double round = style.textSize() * 0.4;
    Rectangle2D.Double edge =
        new Rectangle2D.Double(place.x0(), place.y0(), place.width(), place.height());
    graphics.setColor(ground);
    graphics.fill(
        new RoundRectangle2D.Double(edge.x, edge.y, edge.width, edge.height, round, round));
    double baseline =
        place.y0() + (place.height() + style.textSize() * Lettering.CAPITAL_HEIGHT) / 2.0;
    graphics.setColor(LabelColors.textOn(ground));
    graphics.fill(
        AffineTransform.getTranslateInstance(place.x0() + style.paddingX(), baseline)
            .createTransformedShape(text.shape()));
  }
}
