package dev.visprog.prompts.embedded.thing;

import static dev.visprog.prompts.embedded.thing.Adjectives.list;

import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.grammar.Phrase;
import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.noun.Named;
import dev.visprog.prompts.embedded.noun.Noun;
import dev.visprog.prompts.embedded.noun.Nouns;
import dev.visprog.prompts.embedded.thing.Modifier.Beside;
import dev.visprog.prompts.embedded.thing.Modifier.Pick;
import dev.visprog.prompts.embedded.thing.Modifier.Trait;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How things are said: nouns with what stands before and after them. */
public final class ThingPhrases {
  private ThingPhrases() {}

  /** Adds the phrases {@code things}, {@code objects}, {@code mention} and their parts. */
  public static void addTo(Grammar.Builder grammar, Nouns nouns) {
    grammar
        .wordPhrase("any-noun", nouns, nouns.words())
        .wordPhrase("noun", only(noun -> !noun.isWorn()), nouns.words())
        .wordPhrase("worn-noun", only(Noun::isWorn), nouns.words())
        .wordPhrase("stuff-noun", only(Noun::isStuff), nouns.words())
        .wordPhrase("person-noun", only(Noun::isPerson), nouns.words())
        .wordPhrase("group-noun", only(Noun::isGroup), nouns.words());
    Adjectives.addTo(grammar);
    ModifierPhrases.addTo(grammar);
    addThings(grammar, person(nouns));
    addPicked(grammar);
    addObjects(grammar, background(nouns), person(nouns));
    MentionPhrases.addTo(grammar, person(nouns), nouns.section("object").get(0));
  }

  private static Phrase only(Predicate<Noun> wanted) {
    return (chart, at) ->
        chart.read("any-noun", at).stream()
            .filter(meaning -> wanted.test(((Named) meaning.value()).noun()))
            .toList();
  }

  private static Noun person(Nouns nouns) {
    return nouns.section("person").get(0);
  }

  private static Things background(Nouns nouns) {
    return new Things(nouns.section("stuff"), true, List.of());
  }

  private static void addThings(Grammar.Builder grammar, Noun person) {
    grammar
        .way("head", "{adjectives} {noun}", r -> head(r, list(r, "adjectives")))
        .way("head", "{noun}", r -> head(r, List.of()))
        .way("head", "{noun} (of | belonging to) <everybody>", r -> facesOf(r))
        .way("head", "{noun} (of | belonging to) [the | a | an] {owner}", r -> facesOfSome(r))
        .way("head", "{owner} 's {noun}", r -> facesOfSome(r))
        .way(
            "owner",
            "{person-noun} [{modifiers}]",
            r -> modified(Things.of(r.get("person-noun", Named.class)), r))
        .way(
            "owner",
            "<somebody> [{modifiers}]",
            r -> modified(Things.of(new Named(person, false)), r))
        .way("owner", "{picked}", r -> r.get("picked", Things.class))
        .way(
            "head",
            "{size} {noun} in {colour}",
            r -> head(r, List.of(trait(r, "size"), trait(r, "colour"))))
        .way("things", "{head} {modifiers}", r -> modified(r.get("head", Things.class), r))
        .way("things", "{head}", r -> r.get("head", Things.class));
  }

  private static @Nullable Things head(Reading reading, List<? extends Modifier> adjectives) {
    Named named = reading.get("noun", Named.class);
    Noun noun = named.noun();
    boolean several =
        named.plural() && adjectives.stream().filter(Adjectives::isColour).count() > 1;
    return adjectives.isEmpty() || !(noun.isFace() || several)
        ? Things.of(named).with(List.copyOf(adjectives))
        : null;
  }

  /** Everybody's faces are just the faces. */
  private static @Nullable Things facesOf(Reading reading) {
    Named named = reading.get("noun", Named.class);
    return named.noun().isFace() ? Things.of(named) : null;
  }

  /**
   * The face of one person is in the picture of that person; the faces of several can be told by
   * what they wear.
   */
  private static @Nullable Things facesOfSome(Reading reading) {
    Named named = reading.get("noun", Named.class);
    Things people = reading.get("owner", Things.class);
    if (!named.noun().isFace() || !people.noun().isPerson()) {
      return null;
    }
    List<Modifier> told = people.modifiers();
    if (!told.isEmpty() && told.stream().noneMatch(Pick.class::isInstance)) {
      return ModifierPhrases.modified(Things.of(named), told);
    }
    return people.plural()
        ? null
        : Things.of(named).with(List.of(new Beside(Direction.AT, people)));
  }

  private static Trait trait(Reading reading, String slot) {
    return reading.get(slot, Trait.class);
  }

  /** Things with the modifiers of the slot, or null if things of their kind cannot have them. */
  static @Nullable Things modified(Things things, Reading reading) {
    return ModifierPhrases.modified(things, list(reading, "modifiers"));
  }

  private static void addPicked(Grammar.Builder grammar) {
    order(grammar, "<largest>", "largest");
    order(grammar, "<smallest>", "smallest");
    order(grammar, "<leftmost>", "left");
    order(grammar, "<rightmost>", "right");
    order(grammar, "<highest>", "top");
    order(grammar, "<lowest>", "bottom");
    grammar
        .way("from-side", "from [the] <left> [side | edge]", "left")
        .way("from-side", "from [the] <right> [side | edge]", "right")
        .way("from-side", "from [the] <top>", "top")
        .way("from-side", "from [the] <bottom>", "bottom")
        .way(
            "far-side",
            "(furthest | farthest | nearest | closest) [to] [the] left [edge | side]",
            "left")
        .way(
            "far-side",
            "(furthest | farthest | nearest | closest) [to] [the] right [edge | side]",
            "right")
        .way("far-side", "(on | at | to) the (far | very) left", "left")
        .way("far-side", "(on | at | to) the (far | very) right", "right")
        .way("far-side", "(nearest | closest) [to] [the] (top | upper edge | top edge)", "top")
        .way(
            "far-side",
            "(nearest | closest) [to] [the] (bottom | lower edge | bottom edge)",
            "bottom")
        .way("picked", "{order} {things} [of all]", r -> picked(r, order(r), 1, 1))
        .way("picked", "{ordinal} {order} {things}", r -> picked(r, order(r), nth(r), 1))
        .way("picked", "{cardinal} {order} {things}", r -> picked(r, order(r), 1, number(r)))
        .way("picked", "{order} {cardinal} {things}", r -> picked(r, order(r), 1, number(r)))
        .way(
            "picked",
            "{ordinal} {things} {from-side}",
            r -> picked(r, said(r, "from-side"), nth(r), 1))
        .way("picked", "{things} {far-side}", r -> picked(r, said(r, "far-side"), 1, 1))
        .way(
            "picked",
            "{things} (that | which | who) is {far-side}",
            r -> picked(r, said(r, "far-side"), 1, 1))
        .way(
            "picked",
            "{things} (that | which | who) is [the] {order}",
            r -> picked(r, order(r), 1, 1));
  }

  private static void order(Grammar.Builder grammar, String pattern, String by) {
    grammar.way("order", pattern, by);
  }

  private static String order(Reading reading) {
    return said(reading, "order");
  }

  private static String said(Reading reading, String slot) {
    return reading.get(slot, String.class);
  }

  private static int nth(Reading reading) {
    return reading.get("ordinal", Integer.class);
  }

  private static int number(Reading reading) {
    return reading.get("cardinal", Integer.class);
  }

  private static @Nullable Things picked(Reading reading, String by, int first, int count) {
    Things things = reading.get("things", Things.class);
    boolean one = things.every(Pick.class).isEmpty() && count >= 1 && count <= 20;
    return one ? things.with(List.of(new Pick(by, first, count))) : null;
  }

  private static void addObjects(Grammar.Builder grammar, Things stuff, Noun person) {
    grammar
        .way("object", "[the] {picked}", r -> r.get("picked", Things.class))
        .way("object", "[<all>] {things}", r -> r.get("things", Things.class))
        .way("object", "(everybody | everyone) [{modifiers}]", r -> modified(Things.of(person), r))
        .way("object", "[<all>] {twofold}", r -> r.get("twofold", Target.class))
        .way("objects", "{object}", r -> r.get("object", Target.class))
        .way(
            "objects",
            "[both] {object} (and | or | as well as | plus | and also) {objects}",
            r -> several(r))
        .way("objects", "{object} (<except> | not | but not) {but:object}", r -> allBut(r))
        .way("objects", "{object} <except> the {order} [one]", r -> allButPicked(r))
        // the red and the blue balls
        .way(
            "twofold",
            "{a:adjectives} (and | or) [the] {b:adjectives} {noun} [{modifiers}]",
            r -> twofold(r))
        .way("the-background", "<the-background>", new Target.Background(stuff, false));
  }

  private static Target several(Reading reading) {
    return new Target.Several(
        reading.get("object", Target.class), reading.get("objects", Target.class));
  }

  private static Target allBut(Reading reading) {
    return new Target.AllBut(reading.get("object", Target.class), reading.get("but", Target.class));
  }

  private static @Nullable Target allButPicked(Reading reading) {
    return reading.get("object", Target.class) instanceof Things things
        ? new Target.AllBut(things, things.with(List.of(new Pick(order(reading), 1, 1))))
        : null;
  }

  private static @Nullable Target twofold(Reading reading) {
    Things first = head(reading, list(reading, "a"));
    Things second = head(reading, list(reading, "b"));
    if (first == null || second == null) {
      return null;
    }
    Things one = modified(first, reading);
    Things other = modified(second, reading);
    return one == null || other == null ? null : new Target.Several(one, other);
  }
}
