package dev.visprog.training.data;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.layout.LoneThing;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.tools.scene.view.View;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import dev.visprog.value.Region;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something in the outline of another thing, as large as fits there, with the background in the
 * rest of the outline: what a picture should be once a thing was replaced. Of a picture of one
 * thing, with a hole over it, a model learns that what it paints fills the hole; who then asks for
 * a ball in place of a plane gets a plane in the ball's colour.
 *
 * @param picture with it
 * @param hole the outline
 * @param facts what is true of it
 */
public record StandIn(Image picture, Region hole, Facts facts) {
  /** How large the outline is, against what it was taken from. */
  private static final double SMALLEST = 0.6;

  private static final double LARGEST = 1.1;

  private static final int TRIES = 12;

  /** How much of the outline's box may lie over a thing: what was replaced hid little of others. */
  private static final double OVERLAP = 0.1;

  private static final List<Category> CATEGORIES =
      Stream.of(Category.values()).filter(category -> category != Category.FACE).toList();

  /** One in a picture; empty if there is no room, or no outline to take. */
  public static Optional<StandIn> in(Image picture, View view, Chance chance) {
    if (view.things().isEmpty()) {
      return Optional.empty();
    }
    Thing old = chance.oneOf(view.things());
    Mask shape = view.mask(old);
    double scale = chance.between(SMALLEST, LARGEST);
    int width = Math.max(1, (int) (shape.width() * scale));
    int height = Math.max(1, (int) (shape.height() * scale));
    return room(view, width, height, chance)
        .map(
            box -> {
              Mask outline = shape.resized(box.width(), box.height());
              return drawn(picture, new Region(box, 1, old.noun(), outline), outline, chance);
            });
  }

  private static Optional<Box> room(View view, int width, int height, Chance chance) {
    Box all = view.frame().bounds();
    for (int i = 0; i < TRIES && width <= all.width() && height <= all.height(); i++) {
      int x = chance.whole(0, all.width() - width);
      int y = chance.whole(0, all.height() - height);
      Box box = new Box(x, y, x + width, y + height);
      if (view.things().stream()
          .allMatch(thing -> view.box(thing).intersect(box).area() <= OVERLAP * box.area())) {
        return Optional.of(box);
      }
    }
    return Optional.empty();
  }

  private static StandIn drawn(Image picture, Region hole, Mask outline, Chance chance) {
    Category category = chance.oneOf(CATEGORIES);
    Colour colour = chance.oneOf(Colour.values());
    double line = LoneThing.line(picture, chance);
    long seed = Double.doubleToLongBits(chance.unit());
    Box box = hole.box();
    LoneThing largest = LoneThing.drawn(category, colour, line, box.width(), box.height(), seed);
    Fit fit = Fit.of(largest, outline);
    LoneThing thing =
        LoneThing.drawn(
            category,
            colour,
            line,
            Math.max(1, (int) (box.width() * fit.scale())),
            Math.max(1, (int) (box.height() * fit.scale())),
            seed);
    Image painted = thing.over(picture.crop(box), fit.x(), fit.y());
    return new StandIn(inside(picture, painted, box, outline), hole, Facts.of(category, colour));
  }

  /** The picture, with what was painted in the hole. */
  private static Image inside(Image picture, Image painted, Box box, Mask outline) {
    byte[] bgr = picture.toBgr();
    byte[] from = painted.toBgr();
    for (int y = 0; y < box.height(); y++) {
      for (int x = 0; x < box.width(); x++) {
        if (outline.at(x, y) >= Mask.THRESHOLD) {
          int to = 3 * ((box.y0() + y) * picture.width() + box.x0() + x);
          System.arraycopy(from, 3 * (y * box.width() + x), bgr, to, 3);
        }
      }
    }
    return picture.withBgr(bgr);
  }
}
