package dev.visprog.prompts.embedded.family;

import static dev.visprog.prompts.embedded.thing.Adjectives.list;

import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.noun.Named;
import dev.visprog.prompts.embedded.task.Task;
import dev.visprog.prompts.embedded.thing.Modifier.Trait;
import dev.visprog.prompts.embedded.thing.Spot;
import dev.visprog.prompts.embedded.thing.Things;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses between what is offered: brown or black, a dog or a cat, a hat or glasses, day or night.
 */
final class Choosing implements Family {

  @Override
  public List<String> examples() {
    return List.of(
        "Is the dog brown or black?",
        "Is the animal below the kite a dog or a cat?",
        "Is it day or night?");
  }

  @Override
  public void addTo(Grammar.Builder grammar) {
    addOptions(grammar);
    addLooks(grammar);
    addKinds(grammar);
    addDoings(grammar);
    grammar
        .way(
            "task",
            "(is | was) (it | this | {place}) [(taken | set | drawn | shot)] (indoors or outdoors | outdoors or indoors | inside or outside | outside or inside)",
            r -> new AboutPart(new Spot(Places.of(r)), "Is it indoors or outdoors?"))
        .way(
            "day-night",
            "(<day> or [(at | by | is it)] <night> | <night> or [(at | by | is it)] <day>)",
            true)
        .way(
            "task",
            "[is it | was it | is {place} | was {place}] [(shot | taken | set | drawn | made)] [either] {day-night} [(in {place} | there | outside)]",
            r -> new AboutPart(new Spot(Places.of(r)), "Is it day or night?"));
  }

  private static void addOptions(Grammar.Builder grammar) {
    grammar
        .way(
            "option",
            "[a | an] {adjective} [one]",
            r -> r.get("adjective", Trait.class).attribute())
        .way(
            "options",
            "{option} or [(is | are) (it | they)] [(rather | else | instead)] {last:option}",
            Choosing::options)
        .way("options", "{option} [or] {more:options}", Choosing::more)
        .way("kind", "[<a-or-the>] {noun}", r -> r.get("noun", Named.class).noun().withArticle())
        .way("kinds", "{option:kind} or {last:kind}", Choosing::options)
        .way("kinds", "{option:kind} [or] {more:kinds}", Choosing::more)
        .way("bare-kind", "{noun}", r -> r.get("noun", Named.class).noun().withArticle())
        .way("bare-kinds", "{option:bare-kind} or {last:bare-kind}", Choosing::options)
        .way("worn-option", "{worn}", r -> r.get("worn", String.class))
        .way("worn-options", "{option:worn-option} or {last:worn-option}", Choosing::options)
        .way("held-option", "{held}", r -> r.get("held", String.class))
        .way("held-options", "{option:held-option} or {last:held-option}", Choosing::options);
  }

  /** Brown or black, small or large. */
  private static void addLooks(Grammar.Builder grammar) {
    for (String pattern :
        List.of(
            "(is | are) {one} [either] {options}",
            "(is | are) (the (colour | color) of {one} | {one} 's (colour | color)) [either] {options}",
            "(what | which) {attribute} (is | are | has | does) {one} [have] {options}",
            "(which | what) is {one} {options}",
            "[<whether>] {one} [(is | are)] [either] {options} [which is it]",
            "(would | could | might) {one} be {options}",
            "{one} would you (call | say) (it | is) {options}",
            "would you (call | say) {one} [is] {options}",
            "how (big | large | small) is {one} {options}",
            "{one} is it [either] {options}",
            "(was | is) {one} (drawn | painted) [in] [either] {options}",
            "what is ({one} 's {attribute} | the {attribute} of {one}) {options}")) {
      grammar.way("task", pattern, r -> choice(r, "", "options"));
    }
    for (String pattern :
        List.of(
            "is (it | this | that) (a | an) {option} {one:things} or (a | an) {last:option} [one]",
            "is (it | this | that) (a | an) {option} or (a | an) {last:option} {one:things}")) {
      grammar.way(
          "task", pattern, r -> new AboutThing(one(r), "Is the %s " + options(r).text() + "?"));
    }
  }

  /** A dog or a cat. */
  private static void addKinds(Grammar.Builder grammar) {
    grammar
        .way("task", "(is | are) {one} [either] {kinds}", r -> choice(r, "", "kinds"))
        .way(
            "task",
            "is <the-background> [either] {kinds}",
            r ->
                new AboutPart(
                    new Spot(List.of()),
                    "Is the background " + r.get("kinds", Options.class).text() + "?"))
        .way(
            "task",
            "(is | was) {place} (set | taken | drawn) (in | on | at) {option:kind} or [(in | on | at)] {last:kind}",
            r ->
                new AboutPart(
                    new Spot(Places.of(r)), "Is the background " + options(r).text() + "?"));
    for (String pattern :
        List.of(
            "(what | which | which one) is {spot} {kinds}",
            "{kinds:bare-kinds} {spot}",
            "is (that | it | this) {kinds} [(that | which) is] {spot}",
            "(is it | is this | is that | is what is {spot}) [either] {kinds} [(that is | that you see)]",
            "(is it | is this | is that) [either] {kinds} [(that is | that you see)] {spot}",
            "is there {kinds} {spot}")) {
      grammar.way("task", pattern, Choosing::kind);
    }
  }

  /** A hat or glasses, a ball or a balloon. */
  private static void addDoings(Grammar.Builder grammar) {
    grammar
        .way(
            "task",
            "is {one} [either] wearing [either] {worn-options}",
            r -> choice(r, "wearing ", "worn-options"))
        .way(
            "task",
            "(does | do) {one} wear [either] {worn-options}",
            r -> choice(r, "wearing ", "worn-options"))
        .way(
            "task",
            "is {one} [either] <holding> [either] {held-options}",
            r -> choice(r, "holding ", "held-options"))
        .way(
            "task",
            "(does | do) {one} <hold> [either] {held-options}",
            r -> choice(r, "holding ", "held-options"))
        .way(
            "task",
            "what (does | is) {one} (<hold> | <holding>) [either] {held-options}",
            r -> choice(r, "holding ", "held-options"))
        .way(
            "task",
            "what (does | is) {one} (wear | wearing) [either] {worn-options}",
            r -> choice(r, "wearing ", "worn-options"));
  }

  private static Things one(Reading reading) {
    return reading.get("one", Things.class);
  }

  private static Options options(Reading reading) {
    return new Options(
        List.of(reading.get("option", String.class), reading.get("last", String.class)));
  }

  private static Options more(Reading reading) {
    List<String> all = new ArrayList<>(List.of(reading.get("option", String.class)));
    all.addAll(reading.get("more", Options.class).words());
    return new Options(all);
  }

  private static Task choice(Reading reading, String doing, String slot) {
    String options = reading.get(slot, Options.class).text();
    reading.find("attribute", String.class); // said besides: "which colour is it, red or blue"
    return new AboutThing(one(reading), "Is the %s " + doing + options + "?");
  }

  private static Task kind(Reading reading) {
    String options = reading.get("kinds", Options.class).text();
    return new AboutPart(new Spot(list(reading, "spot")), "Is this " + options + "?");
  }

  /** What there is to choose from. */
  private record Options(List<String> words) {
    Options {
      words = List.copyOf(words);
    }

    /** {@code red, green or blue}. */
    String text() {
      int last = words.size() - 1;
      return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
  }
}
