package dev.visprog.training.vilt;

import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Group;
import dev.visprog.tools.scene.Wearable;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.training.vilt.Naming.Say;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions about what is there, how many there are, what it is, and where. */
final class Presence {
  private static final List<Category> CATEGORIES =
      List.of(Category.values()).stream().filter(one -> one != Category.FACE).toList();
  private static final List<String> SIDES =
      List.of("to the left of", "to the right of", "above", "below");

  private Presence() {}

  /** "Is there a red ball?", "Is there snow?" */
  static String existence(Look look, Chance chance) {
    if (chance.yes(0.15)) {
      Backdrop ground = chance.oneOf(Backdrop.values());
      String words =
          switch (ground) {
            case GRASS, SNOW -> ground.noun();
            case SKY -> "sky";
            default -> Naming.article(ground.noun());
          };
      return "Is there %s?".formatted(words);
    }
    String one = one(look, chance);
    return chance
        .oneOf(
            "Is there %s?",
            "Is there %s?",
            "Is there %s in the picture?",
            "Can you see %s?",
            "Does the picture show %s?")
        .formatted(Naming.article(one));
  }

  /** Something that is there, or might be: of a kind that is there in another colour, or any. */
  private static String one(Look look, Chance chance) {
    Thing thing = look.thing(chance);
    double what = chance.unit();
    if (thing != null && what < 0.5) {
      return Naming.of(thing, Say.ANYTHING, chance);
    }
    boolean akin = thing != null && what < 0.75;
    Category category = akin && thing != null ? thing.category() : chance.oneOf(CATEGORIES);
    if (category == Category.PERSON) {
      return chance.yes(0.5)
          ? "person wearing " + Naming.worn(chance.oneOf(Wearable.values()))
          : "person holding " + Naming.article(Naming.anyHeld(chance).noun());
    }
    String colour = akin || chance.yes(0.2) ? chance.oneOf(Colour.values()).word() + " " : "";
    return colour + Naming.noun(category, chance);
  }

  /** "How many red balls are there?" */
  static String count(Look look, Chance chance) {
    String many = chance.yes(0.12) ? plural(chance.oneOf(CATEGORIES), null) : many(look, chance);
    return chance
        .oneOf(
            "How many %s are there?",
            "How many %s are in the picture?",
            "How many %s are in the image?",
            "How many %s can you see?")
        .formatted(many);
  }

  /** Of several ways to count, often the one that gives most: things are alone too often. */
  private static String many(Look look, Chance chance) {
    List<Thing> things = look.view().things();
    if (things.isEmpty()) {
      return plural(chance.oneOf(CATEGORIES), null);
    }
    record Some(String words, long count) {}
    List<Some> ways = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Thing thing = chance.oneOf(things);
      Colour colour = Naming.isPerson(thing) || chance.yes(0.6) ? null : thing.colour();
      List<Group> groups = thing.category().groups().stream().sorted().toList();
      boolean grouped = !groups.isEmpty() && chance.yes(0.3);
      Group group = grouped ? chance.oneOf(groups) : null;
      String words =
          group != null
              ? (colour == null ? "" : colour.word() + " ") + group.plural()
              : plural(thing.category(), colour);
      long count =
          things.stream()
              .filter(one -> colour == null || one.colour() == colour)
              .filter(
                  one ->
                      group == null
                          ? one.category() == thing.category()
                          : one.category().groups().contains(group))
              .count();
      ways.add(new Some(words, count));
    }
    return chance.yes(0.5)
        ? ways.stream().max(Comparator.comparingLong(Some::count)).orElseThrow().words()
        : ways.get(0).words();
  }

  private static String plural(Category category, @Nullable Colour colour) {
    return (colour == null ? "" : colour.word() + " ") + category.plural();
  }

  /** "What is this?", "What animal is this?" */
  static String name(Look look, Chance chance) {
    Thing thing = look.thing(chance);
    List<Group> groups =
        thing == null || chance.yes(0.1)
            ? List.of(Group.values())
            : thing.category().groups().stream().sorted().toList();
    if (groups.isEmpty() || chance.yes(0.55)) {
      return chance.oneOf(
          "What is this?",
          "What is this?",
          "What is this?",
          "What is it?",
          "What is in the picture?",
          "What does the picture show?",
          "What can you see?",
          "What object is this?");
    }
    return chance
        .oneOf(
            "What %s is this?", "What %s is this?", "Which %s is this?", "What kind of %s is this?")
        .formatted(chance.oneOf(groups).noun());
  }

  /** "What is to the left of the house?", "Is the ball above or below the tree?" */
  static @Nullable String place(Look look, Chance chance) {
    Thing anchor = look.thing(chance);
    if (anchor == null) {
      return null;
    }
    String side = chance.oneOf(SIDES);
    String place = "the " + Naming.of(anchor, Say.COLOUR, chance);
    Thing thing = chance.oneOf(look.view().things());
    if (!thing.equals(anchor) && chance.yes(0.6)) {
      String name = "the " + Naming.of(thing, Say.COLOUR, chance);
      return chance.yes(0.5)
          ? "Is %s %s %s?".formatted(name, side, place)
          : "Is %s %s %s?"
              .formatted(
                  name,
                  chance.oneOf(
                      "to the left or to the right of", "left or right of", "above or below"),
                  place);
    }
    if (chance.yes(0.3)) {
      Group group = chance.oneOf(Group.ANIMAL, Group.VEHICLE, Group.TOY, Group.PLANT);
      return chance
          .oneOf("What %s is %s %s?", "Which %s is %s %s?")
          .formatted(group.noun(), side, place);
    }
    return chance
        .oneOf("What is %s %s?", "What is %s %s?", "What can you see %s %s?")
        .formatted(chance.yes(0.15) ? "next to" : side, place);
  }
}
