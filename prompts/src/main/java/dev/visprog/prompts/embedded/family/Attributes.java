package dev.visprog.prompts.embedded.family;

import static dev.visprog.prompts.embedded.thing.Adjectives.list;

import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.task.Task;
import dev.visprog.prompts.embedded.thing.Things;
import java.util.List;

/** Tells the colour or the size of a thing. */
final class Attributes implements Family {

  @Override
  public List<String> examples() {
    return List.of("What colour is the car to the left of the house?", "What size is the dog?");
  }

  @Override
  public void addTo(Grammar.Builder grammar) {
    grammar
        .way("attribute", "[<shade>] (colour | color | shade | hue)", "What color is the %s?")
        .way("attribute", "(colours | colors)", "What color is the %s?")
        .way("attribute", "size", "What size is the %s?")
        .way("one", "[the] {picked}", r -> r.get("picked", Things.class))
        .way("one", "[<definite> | <any>] {things}", r -> r.get("things", Things.class));
    for (String pattern :
        List.of(
            "(what | which | what is the) {attribute} (is | are | has | do | does | was) {one} [have | possess | got] [{modifiers}]",
            "(what | which) {attribute} (of {one} | {one})",
            "[what is | what are | <tell>] [the] {attribute} of {one} [{modifiers}]",
            "[what is | what are | <tell>] {one} 's {attribute}",
            "[<tell>] (what | which) {attribute} {one} (is | are | has | have) [{modifiers}]",
            "(what | which) {attribute} can {one} be",
            "of (what | which) {attribute} (is | are) {one}",
            "{one} (is | are) (what | which) {attribute}",
            "{one} {attribute}",
            "{one} (what | which) {attribute}",
            "(what | which) {attribute} (has | have) {one} been (painted | drawn)",
            "in (what | which) {attribute} (is | was | are | were) {one} [painted | drawn]",
            "{one} (what | which) {attribute} (is | are | does) (it | they | he | she) [have]",
            "(what | which) {attribute} is {one} (painted | drawn) [in]")) {
      grammar.way("task", pattern, Attributes::task);
    }
    for (String pattern :
        List.of(
            "(what | which) (colour | color) (is | are) ([the] <clothes> of {one} | {one} 's <clothes>)",
            "[what is | <tell>] the (colour | color) of ([the] <clothes> of {one} | {one} 's <clothes>)",
            "(what | which) (colour | color) [of] <clothes> (is | does) {one} (wearing | wear)",
            "(what | which) (colour | color) (is | does) {one} (wearing | wear | dressed in)")) {
      grammar.way(
          "task", pattern, r -> new AboutThing(one(r), "What color are the clothes of the %s?"));
    }
    grammar.way(
        "task",
        "how (big | large | small) (is | are) {one}",
        r -> new AboutThing(one(r), "What size is the %s?"));
  }

  private static Things one(Reading reading) {
    return reading.get("one", Things.class);
  }

  private static Task task(Reading reading) {
    return new AboutThing(
        one(reading).with(list(reading, "modifiers")), reading.get("attribute", String.class));
  }
}
