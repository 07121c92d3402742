package dev.visprog.training.diffusion;

import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.view.Seen;
import dev.visprog.tools.scene.view.Stuff;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.tools.scene.view.View;
import dev.visprog.training.data.InexactBox;
import dev.visprog.value.Box;
import dev.visprog.value.Mask;
import dev.visprog.value.Region;

/**
 * The parts of scenes that are to be painted. When something is replaced, the hole has the outline
 * of what was there, not of what comes; so few holes here have that of what is in them, else a
 * model would learn that what it paints fills the hole to its edge.
 */
final class Holes {
  private static final double OWN_OUTLINE = 0.2;
  private static final double BOX = 0.35;

  /** By how much of its size an edge of a box may be off. */
  private static final double INEXACT = 0.12;

  /** Of the picture's shorter side, what is open of a background. */
  private static final double SMALLEST = 0.15;

  private static final double LARGEST = 0.6;

  private Holes() {}

  /** A hole over something that is seen; it may have no pixels. */
  static Region over(Seen seen, View view, Chance chance) {
    return seen instanceof Thing thing
        ? overThing(thing, view, chance)
        : inStuff((Stuff) seen, view, chance);
  }

  private static Region overThing(Thing thing, View view, Chance chance) {
    Box exact = view.box(thing);
    double kind = chance.unit();
    if (kind < OWN_OUTLINE) {
      return new Region(exact, 1, thing.noun(), view.mask(thing));
    }
    Box box = InexactBox.of(exact, view.frame().bounds(), INEXACT, chance);
    if (kind < OWN_OUTLINE + BOX) {
      return new Region(box, 1, thing.noun(), null);
    }
    Thing other = chance.oneOf(view.things());
    Mask outline =
        other.equals(thing)
            ? Mask.ellipse(box.width(), box.height())
            : view.mask(other).resized(box.width(), box.height());
    return new Region(box, 1, thing.noun(), outline);
  }

  private static Region inStuff(Stuff stuff, View view, Chance chance) {
    Box all = view.box(stuff);
    Box bounds = view.frame().bounds();
    double shorter = Math.min(bounds.width(), bounds.height());
    int width = (int) (shorter * chance.between(SMALLEST, LARGEST));
    int height = (int) (shorter * chance.between(SMALLEST, LARGEST));
    int x = chance.whole(all.x0(), Math.max(all.x0(), all.x1() - width));
    int y = chance.whole(all.y0(), Math.max(all.y0(), all.y1() - height));
    Box box = new Box(x, y, x + width, y + height).intersect(bounds);
    Mask ground = view.mask(stuff, box);
    Mask outline =
        view.things().isEmpty() || chance.yes(0.5)
            ? ground
            : both(
                ground, view.mask(chance.oneOf(view.things())).resized(box.width(), box.height()));
    return new Region(box, 1, stuff.noun(), outline);
  }

  private static Mask both(Mask one, Mask other) {
    byte[] weights = one.toBytes();
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (byte) Math.min(weights[i] & 0xff, other.at(i % one.width(), i / one.width()));
    }
    return Mask.of(one.width(), one.height(), weights);
  }
}
