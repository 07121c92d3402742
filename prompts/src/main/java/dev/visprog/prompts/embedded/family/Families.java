package dev.visprog.prompts.embedded.family;

import static dev.visprog.prompts.embedded.thing.Adjectives.list;

import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.noun.Nouns;
import dev.visprog.prompts.embedded.task.Task;
import java.util.List;

/**
 * All families, in the order in which people are told of them, and in which their readings of one
 * sentence are preferred.
 */
public final class Families {
  private Families() {}

  /** The families, which take words from the list of nouns. */
  public static List<Family> over(Nouns nouns) {
    return List.of(
        new Counting(nouns.section("person").get(0)),
        new Existence(nouns.section("person").get(0), nouns.section("object").get(0)),
        new Comparing(),
        new Difference(),
        new Statements(),
        new Attributes(),
        new Choosing(),
        new Placing(),
        new Logic(),
        new SameColour(),
        new Backgrounds(),
        new Naming(),
        new Wearing(nouns.section("person").get(0)),
        new PicturesTogether(),
        new EachPicture(),
        new PictureAgainstPicture(),
        new Tagging(nouns),
        new ColourPop(),
        new Blurring(nouns),
        new HidingFaces(nouns.section("face").get(0)),
        new Replacing(),
        new Cropping(),
        new Describing());
  }

  /** Adds the phrases that families share. */
  public static void addShared(Grammar.Builder grammar) {
    Predicates.addTo(grammar);
    grammar
        .way("instruction", "{task}", r -> r.get("task", Task.class))
        .way(
            "instruction",
            "[<concerning>] {spot} {task}",
            r -> r.get("task", Task.class).with(list(r, "spot")))
        .way(
            "instruction",
            "[<concerning>] {place} {task}",
            r -> r.get("task", Task.class).with(Places.of(r)));
  }
}
