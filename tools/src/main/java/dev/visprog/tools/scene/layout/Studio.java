package dev.visprog.tools.scene.layout;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Wearable;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.drawing.Layer;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Sketch;
import dev.visprog.tools.scene.drawing.figure.Figures;
import dev.visprog.tools.scene.drawing.person.Person;
import dev.visprog.tools.scene.drawing.person.Portrait;
import dev.visprog.value.Box;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws the cast, as large as it shall be in the picture. */
final class Studio {
  /** A bird at least this broad for its height has its wings spread. */
  private static final double SPREAD = 1.25;

  /** How far up its stick an umbrella is held, from above. */
  private static final double GRIP = 0.86;

  private final Chance chance;

  /** The root of the picture's area. */
  private final double unit;

  /** Width of outlines in pixels. */
  private final double line;

  Studio(Chance chance, int width, int height) {
    this.chance = chance;
    unit = Math.sqrt((double) width * height);
    line = line(unit, chance);
  }

  /**
   * Width of the outlines in a picture, in pixels.
   *
   * @param unit the root of the picture's area
   */
  static double line(double unit, Chance chance) {
    return chance.between(0.9, 1.3) * (0.7 + unit / 550);
  }

  /** Draws a thing, or a person with what the person holds. */
  Actor draw(Role role, Habitat habitat) {
    double[] factors = Kind.factors(role.size());
    double factor = chance.between(factors[0], factors[1]);
    boolean turned = chance.yes(0.5);
    if (role.category() == Category.PERSON) {
      return person(role, factor, turned);
    }
    Colour colour = role.category() == Category.FACE ? null : role.colour();
    Cutout cutout = Cutout.of(drawn(role, factor, turned, habitat));
    return new Actor(role, List.of(new Part(role.category(), colour, cutout, 0, 0, null)));
  }

  private Layer drawn(Role role, double factor, boolean turned, Habitat habitat) {
    Look look = look(role.category(), role.colour(), factor);
    Sketch sketch = sketch(role.category(), look, role.wears());
    while (role.category() == Category.BIRD
        && sketch.aspect() >= SPREAD != (habitat == Habitat.AIR)) {
      sketch = sketch(role.category(), look, role.wears());
    }
    return sketch.drawn(look, height(role.category(), factor, sketch.aspect()), turned);
  }

  /** What a thing looks like that is no whole person: a figure, or a head. */
  static Sketch sketch(Category category, Look look, Set<Wearable> wears) {
    return Figures.of(category)
        .map(figure -> figure.sketch(look))
        .orElseGet(() -> Portrait.sketch(look, wears));
  }

  /** Outlines are as broad as told in pixels, whatever shape the figure turns out to have. */
  private Look look(Category category, Colour colour, double factor) {
    return Look.of(colour, line / (Kind.of(category).extent() * factor * unit), chance.fork());
  }

  private double height(Category category, double factor, double aspect) {
    return Kind.of(category).extent() * factor * unit / Math.sqrt(aspect);
  }

  private Actor person(Role role, double factor, boolean turned) {
    Look look = look(role.category(), role.colour(), factor);
    Role.@Nullable Held held = role.held();
    Person person = Person.chosen(look, role.wears(), held == null ? null : held.category());
    double aspect = person.sketch().aspect();
    double height = height(role.category(), factor, aspect);
    Cutout cutout = Cutout.of(person.sketch().drawn(look, height, turned));
    double faceX = onSheet(person.faceX(), aspect, height, turned);
    double faceY = Sketch.MARGIN + person.faceY() * height;
    double radius = person.faceRadius() * height;
    Box face =
        new Box(
            (int) Math.floor(faceX - radius * Person.FACE_HALF_WIDTH),
            (int) Math.floor(faceY + radius * Person.FACE_TOP),
            (int) Math.ceil(faceX + radius * Person.FACE_HALF_WIDTH),
            (int) Math.ceil(faceY + radius));
    Part main =
        new Part(role.category(), role.colour(), cutout, 0, 0, face.intersect(cutout.box()));
    if (held == null) {
      return new Actor(role, List.of(main));
    }
    double handX = onSheet(person.handX(), aspect, height, turned);
    double handY = Sketch.MARGIN + person.handY() * height;
    return new Actor(role, List.of(inHand(held, factor, handX, handY, turned), main));
  }

  private static double onSheet(double x, double aspect, double height, boolean turned) {
    return Sketch.MARGIN + (turned ? aspect - x : x) * height;
  }

  private Part inHand(Role.Held held, double factor, double x, double y, boolean turned) {
    Look look = look(held.category(), held.colour(), factor);
    Sketch sketch =
        Figures.of(held.category())
            .orElseThrow(() -> new IllegalStateException("no figure for " + held.category()))
            .sketch(look);
    double height = height(held.category(), factor, sketch.aspect());
    Cutout cutout = Cutout.of(sketch.drawn(look, height, !turned));
    Box box = cutout.box();
    double gripX;
    double gripY;
    if (held.category() == Category.BALL) {
      gripX = box.centerX() + (turned ? 0.36 : -0.36) * box.width();
      gripY = box.centerY() + 0.1 * box.height();
    } else {
      gripY = box.y0() + (held.category() == Category.UMBRELLA ? GRIP : 0.97) * box.height();
      gripX = cutout.middle((int) gripY);
    }
    return new Part(
        held.category(),
        held.colour(),
        cutout,
        (int) Math.round(x - gripX),
        (int) Math.round(y - gripY),
        null);
  }
}
