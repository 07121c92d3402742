package dev.visprog.tools.scene.layout;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.drawing.Layer;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Sketch;
import dev.visprog.tools.scene.drawing.person.Person;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import java.util.Set;

/** A thing that is drawn apart from a scene, to be laid into any picture. */
public final class LoneThing {
  private final Cutout cutout;

  private LoneThing(Cutout cutout) {
    this.cutout = cutout;
  }

  /**
   * Draws a thing as large as fits. People carry and wear nothing.
   *
   * @param line width of the outline in pixels, about
   * @param width of what it shall fit into, in pixels
   * @param height of what it shall fit into, in pixels
   * @param seed of its pose, pattern and shade; the same thing has the same at every size
   */
  public static LoneThing drawn(
      Category category, Colour colour, double line, int width, int height, long seed) {
    Chance chance = new Chance(seed);
    Look look = Look.of(colour, line / Math.sqrt((double) width * height), chance.fork());
    boolean turned = chance.yes(0.5);
    Sketch sketch = sketch(category, look);
    double tall = Math.max(1, Math.min(height, width / sketch.aspect()));
    return new LoneThing(Cutout.of(sketch.drawn(look, tall, turned)));
  }

  private static Sketch sketch(Category category, Look look) {
    return category == Category.PERSON
        ? Person.chosen(look, Set.of(), null).sketch()
        : Studio.sketch(category, look, Set.of());
  }

  /** How broad outlines are in a picture, in pixels: here and there a little more or less. */
  public static double line(Image picture, Chance chance) {
    return Studio.line(Math.sqrt((double) picture.width() * picture.height()), chance);
  }

  /** How broad it is, in pixels. */
  public int width() {
    return cutout.box().width();
  }

  /** How tall it is, in pixels. */
  public int height() {
    return cutout.box().height();
  }

  /** Whether it covers a pixel, counted from its upper left corner. */
  public boolean covers(int x, int y) {
    return cutout.covers(cutout.box().x0() + x, cutout.box().y0() + y);
  }

  /**
   * A picture with the thing in it.
   *
   * @param x of its left edge in the picture
   * @param y of its upper edge in the picture
   */
  public Image over(Image picture, int x, int y) {
    Layer canvas = new Layer(picture.width(), picture.height());
    canvas.cover(0, picture.height(), (row, rgb) -> read(picture, row, rgb));
    Box box = cutout.box();
    canvas.lay(cutout.layer(), x - box.x0(), y - box.y0());
    return picture.withBgr(canvas.toBgr());
  }

  private static void read(Image picture, int row, float[] rgb) {
    for (int x = 0; x < picture.width(); x++) {
      int pixel = picture.rgb(x, row);
      rgb[3 * x] = (pixel >> 16 & 0xff) / 255f;
      rgb[3 * x + 1] = (pixel >> 8 & 0xff) / 255f;
      rgb[3 * x + 2] = (pixel & 0xff) / 255f;
    }
  }
}
