package dev.visprog.tools.scene.exam;

import dev.visprog.tools.scene.Backdrop;
import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Group;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.tools.scene.view.Thing;
import dev.visprog.tools.scene.view.View;
import dev.visprog.value.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What programs ask {@code Vqa}: of a whole picture, and of the part around one thing. "The ball"
 * is said only where there is one ball, and yes is right as often as no.
 */
final class DirectQuestions {
  private static final List<Category> HELD =
      List.of(Category.UMBRELLA, Category.BALLOON, Category.BALL);

  private final View view;
  private final Chance chance;
  private final List<Direct> questions = new ArrayList<>();

  private DirectQuestions(View view, Chance chance) {
    this.view = view;
    this.chance = chance;
  }

  /**
   * A question about a part of a picture.
   *
   * @param part in pixels of the picture
   */
  record Direct(String kind, Box part, String question) {}

  static List<Direct> about(View view, Chance chance) {
    DirectQuestions about = new DirectQuestions(view, chance);
    about.ask();
    return about.questions;
  }

  private void ask() {
    Category present = chance.oneOf(view.things()).category();
    Category absent = chance.oneOf(absent());
    whole("count", "How many %s are there?".formatted(present.plural()));
    whole(
        "count",
        "How many %s are in the picture?".formatted(chance.oneOf(absent, present).plural()));
    whole("existence", "Is there %s?".formatted(article(chance.oneOf(absent, present).noun())));
    whole("scene", "Is it day or night?");
    whole("scene", "Is it indoors or outdoors?");
    whole("scene", "Is there %s?".formatted(material(chance.oneOf(Backdrop.values()))));
    for (Thing thing : view.things()) {
      about(thing);
    }
  }

  private void about(Thing thing) {
    Box close = around(thing);
    View part = view.part(close);
    if (part.things().stream().noneMatch(thing::equals)) {
      return; // at the border of a very small part
    }
    boolean alone = isOnly(thing, view);
    boolean aloneClose = isOnly(thing, part);
    Colour colour = thing.colour();
    if (colour != null && alone) {
      Colour other = chance.oneOf(others(colour));
      whole("colour", "What color is the %s?".formatted(thing.noun()));
      whole("check", "Is the %s %s?".formatted(thing.noun(), chance.oneOf(colour, other).word()));
    }
    if (colour != null && aloneClose) {
      Colour other = chance.oneOf(others(colour));
      boolean first = chance.yes(0.5);
      add("colour close by", close, "What color is the %s?".formatted(thing.noun()));
      add(
          "choice",
          close,
          "Is the %s %s or %s?"
              .formatted(
                  thing.noun(), (first ? colour : other).word(), (first ? other : colour).word()));
    }
    if (thing.equals(part.things().get(0))) {
      thing.category().groups().stream()
          .filter(group -> group != Group.BEING)
          .sorted()
          .forEach(group -> add("name", close, "What %s is this?".formatted(group.noun())));
    }
    if (thing.category() == Category.PERSON && aloneClose) {
      add("people", close, "What is the person holding?");
      String worn = chance.oneOf("a hat", "glasses");
      add("people", close, "Is the person wearing %s?".formatted(worn));
      String held = article(chance.oneOf(HELD).noun());
      add("people", close, "Is the person holding %s?".formatted(held));
    }
  }

  private void whole(String kind, String question) {
    add(kind, view.frame().bounds(), question);
  }

  private void add(String kind, Box part, String question) {
    questions.add(new Direct(kind, part, question));
  }

  private List<Category> absent() {
    return Stream.of(Category.values())
        .filter(one -> one != Category.FACE)
        .filter(one -> view.things().stream().noneMatch(thing -> thing.category() == one))
        .toList();
  }

  /** A tenth more than its box on each side. */
  private Box around(Thing thing) {
    return view.box(thing).scale(1.2).intersect(view.frame().bounds());
  }

  private static boolean isOnly(Thing thing, View where) {
    return where.things().stream().filter(one -> one.category() == thing.category()).count() == 1;
  }

  private static List<Colour> others(Colour colour) {
    return Stream.of(Colour.values()).filter(one -> one != colour).toList();
  }

  private static String material(Backdrop backdrop) {
    return switch (backdrop) {
      case GRASS, SNOW -> backdrop.noun();
      default -> article(backdrop.noun());
    };
  }

  private static String article(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
  }
}
