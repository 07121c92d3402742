package dev.visprog.training.vilt;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Size;
import dev.visprog.tools.scene.Wearable;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.training.vilt.Naming.Say;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Questions about the looks of things: asked for, checked, and chosen between. */
final class Attributes {
  private Attributes() {}

  /** "What color is the dog?" */
  static @Nullable String colour(Look look, Chance chance) {
    Thing thing = look.thing(chance);
    if (thing == null || chance.yes(0.03)) {
      return "What color is the %s?"
          .formatted(Naming.noun(chance.oneOf(Category.values()), chance));
    }
    if (thing.colour() == null) {
      return null;
    }
    String name = "the " + Naming.of(thing, chance.yes(0.8) ? Say.NOUN : Say.ANYTHING, chance);
    if (Naming.isPerson(thing) && chance.yes(0.4)) {
      return "What color are the clothes of %s?".formatted(name);
    }
    if (look.subject() != null && chance.yes(0.05)) {
      name = chance.oneOf("it", "this");
    }
    return chance
        .oneOf(
            "What color is %s?",
            "What color is %s?",
            "What color is %s?",
            "What colour is %s?",
            "Which color is %s?",
            "What is the color of %s?")
        .formatted(name);
  }

  /** "Is the dog brown?", "Is the person wearing a hat?" */
  static @Nullable String check(Look look, Chance chance) {
    Thing thing = look.thing(chance);
    if (thing == null) {
      return null;
    }
    boolean person = Naming.isPerson(thing) || thing.category() == Category.FACE;
    double what = chance.unit();
    if (person && what < 0.7) {
      String name = Naming.of(thing, Say.NOUN, chance);
      return "Is the %s %s?".formatted(name, doing(thing, chance));
    }
    if (what < 0.1) {
      String name = chance.oneOf("it", "this", "the thing");
      return "Is %s %s?".formatted(name, Naming.article(chance.oneOf(near(look, thing)).noun()));
    }
    Colour colour = chance.yes(0.5) ? thing.colour() : colour(look, thing, chance);
    if (colour == null) {
      return null;
    }
    String name = Naming.of(thing, chance.yes(0.8) ? Say.NOUN : Say.ANYTHING, chance);
    return chance
        .oneOf("Is the %s %s?", "Is the %s %s?", "Is the %s %s?", "Is the color of the %s %s?")
        .formatted(name, Naming.colour(colour, chance));
  }

  /** What somebody wears or holds, or might. */
  private static String doing(Thing person, Chance chance) {
    if (person.isPart() || person.category() == Category.FACE || chance.yes(0.55)) {
      String what = Naming.worn(chance.oneOf(Wearable.values()));
      return chance.oneOf("wearing ", "wearing ", "without ").concat(what);
    }
    List<Category> held = person.object().holds();
    Category what = held.isEmpty() || chance.yes(0.4) ? Naming.anyHeld(chance) : chance.oneOf(held);
    return chance.oneOf("holding ", "holding ", "carrying ") + Naming.article(what.noun());
  }

  /** Its kind, and others that are in the picture or like it. */
  private static List<Category> near(Look look, Thing thing) {
    Stream<Category> alike =
        Stream.of(Category.values())
            .filter(one -> one.groups().stream().anyMatch(thing.category().groups()::contains));
    return Stream.of(
            Stream.of(thing.category(), thing.category()),
            look.view().things().stream().map(Thing::category),
            alike)
        .flatMap(each -> each)
        .toList();
  }

  /** A colour that something may have: one that is seen close by, or any. */
  private static Colour colour(Look look, Thing thing, Chance chance) {
    List<Colour> seen =
        look.view().things().stream()
            .map(Thing::colour)
            .filter(colour -> colour != null && colour != thing.colour())
            .map(Objects::requireNonNull)
            .toList();
    return !seen.isEmpty() && chance.yes(0.5) ? chance.oneOf(seen) : chance.oneOf(Colour.values());
  }

  /** "Is the dog brown or black?", "Is this a dog or a cat?" */
  static @Nullable String choice(Look look, Chance chance) {
    Thing thing = look.thing(chance);
    if (thing == null) {
      return null;
    }
    String name = "the " + Naming.of(thing, Say.NOUN, chance);
    double what = chance.unit();
    if (Naming.isPerson(thing) && what < 0.5) {
      return chance.yes(0.5)
          ? "Is %s wearing %s?".formatted(name, either("a hat", "glasses", chance))
          : "Is %s holding %s?"
              .formatted(
                  name,
                  either(
                      Naming.article(Naming.anyHeld(chance).noun()),
                      Naming.article(Naming.anyHeld(chance).noun()),
                      chance));
    }
    if (what < 0.3) {
      String one = Naming.article(thing.noun());
      String other = Naming.article(chance.oneOf(near(look, thing)).noun());
      String it =
          look.subject() == null
              ? "the " + Naming.of(thing, Say.NOUN, chance)
              : chance.oneOf("this", "it", "this");
      return one.equals(other) ? null : "Is %s %s?".formatted(it, either(one, other, chance));
    }
    Colour colour = thing.colour();
    Colour other = colour(look, thing, chance);
    if (colour == null || colour == other) {
      return null;
    }
    return chance
        .oneOf("Is %s %s?", "Is %s %s?", "Is the color of %s %s?")
        .formatted(name, either(colour.word(), other.word(), chance));
  }

  /** "What size is the ball?"; of a close-up nobody could tell. */
  static @Nullable String size(Look look, Chance chance) {
    Thing thing = look.thing(chance);
    if (thing == null) {
      return null;
    }
    String name = "the " + Naming.of(thing, Say.COLOUR, chance);
    Thing other = chance.oneOf(look.view().things());
    String another = "the " + Naming.of(other, Say.COLOUR, chance);
    if (!other.equals(thing) && chance.yes(0.3)) {
      return chance
          .oneOf("Is %s larger than %s?", "Is %s smaller than %s?", "Is %s bigger than %s?")
          .formatted(name, another);
    }
    return chance.yes(0.3)
        ? "Is %s %s?".formatted(name, Naming.size(chance.oneOf(Size.values()), chance))
        : chance
            .oneOf("What size is %s?", "How large is %s?", "Is %s small or large?")
            .formatted(name);
  }

  /** Two words in any order. */
  static String either(String one, String other, Chance chance) {
    return chance.yes(0.5) ? one + " or " + other : other + " or " + one;
  }
}
