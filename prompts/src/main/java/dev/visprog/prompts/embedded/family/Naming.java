package dev.visprog.prompts.embedded.family;

import static dev.visprog.prompts.embedded.thing.Adjectives.list;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.noun.Named;
import dev.visprog.prompts.embedded.task.Question;
import dev.visprog.prompts.embedded.task.Task;
import dev.visprog.prompts.embedded.thing.Direction;
import dev.visprog.prompts.embedded.thing.Modifier;
import dev.visprog.prompts.embedded.thing.Modifier.Beside;
import dev.visprog.prompts.embedded.thing.Modifier.Pick;
import dev.visprog.prompts.embedded.thing.Modifier.Trait;
import dev.visprog.prompts.embedded.thing.Spot;
import dev.visprog.prompts.embedded.thing.Things;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names what is somewhere: what is to the right of the tree, which animal is below the umbrella.
 */
final class Naming implements Family {
  /** What is asked for has no name. */
  private static final String NOTHING = "nothing";

  @Override
  public List<String> examples() {
    return List.of("What is to the right of the tree?", "Which animal is below the umbrella?");
  }

  @Override
  public void addTo(Grammar.Builder grammar) {
    grammar
        .way("group", "{group-noun}", r -> r.get("group-noun", Named.class).noun().singular())
        .way("group", "<object>", "object")
        .way("what", "what [else]", NOTHING)
        .way("what", "(what | which) {group}", r -> r.get("group", String.class))
        .way(
            "what",
            "(what | which) (kind | sort | type) of {group}",
            r -> r.get("group", String.class))
        .way("what", "the <object>", "object");
    grammar.way(
        "nearest",
        "{anchor}",
        r -> List.of(new Beside(Direction.NEXT, r.get("anchor", Things.class))));
    for (String pattern :
        List.of(
            "{what} (is | are | do we have | does one see | do we find) [there] [<shown>] {spot}",
            "{what} (is | are | can be | could be | is to be) [<seen>] {spot}",
            "{what} (can | do | could) (you | i | we | one) (see | find | spot) {spot}",
            "{what} <stands> {spot}",
            "{what} is it [that <stands> | that is] {spot}",
            "{what} does {place} <shows>",
            "{what} (can | do) (you | i | we) see [<shown>]",
            "{spot} (there is | is | do i see | i see | do we find) {what}",
            "what is the {what:group} {spot} [called]",
            "[the] {what:group} {spot}",
            "{spot} there is something what is it",
            "(name | identify | <tell>) (whatever is | whatever <stands> | the thing that is) {spot}",
            "what (kind | sort | type) of {what:group} is [the one | it | that] {spot}",
            "what is drawn {spot}",
            "(name | identify | <tell>) the {what:group} [that is] (nearest | closest) [to] {spot:nearest}",
            "what is the (name | kind | type) of the {what:group} {spot}",
            "{spot} (what | which) {what:group} (is there | is it | do you see | can you see | can be seen)",
            "(name | identify | <tell>) (what is | the {what:group} [that is] | what <stands>) {spot}",
            "(name | identify) the {what:group} {spot}")) {
      grammar.way("task", pattern, r -> what(new Spot(list(r, "spot")).with(Places.of(r)), r));
    }
    grammar
        .way("group-things", "{things}", r -> group(r.get("things", Things.class)))
        .way("group-things", "{picked}", r -> group(r.get("picked", Things.class)))
        .way(
            "task",
            "(what | which) {things:group-things} {predicate}",
            r -> whichOne(r, list(r, "predicate")))
        .way("task", "the {things:group-things} is what", r -> whichOne(r, List.of()))
        .way("task", "what is the only {things:group-things}", r -> whichOne(r, List.of()))
        .way(
            "task",
            "what (kind | sort | type) of {things:group-things} is it that is {adjectives}",
            r -> whichOne(r, list(r, "adjectives")))
        .way("task", "(what | which) {things:group-things} is {far-side}", r -> farthest(r))
        .way(
            "task",
            "(what | which) {things:group-things} is [the] {order} [of all | one]",
            r -> ordered(r))
        .way(
            "task",
            "(what is | <tell> | name | identify | <tell> what) the {things:group-things} [is | called]",
            r -> whichOne(r, List.of()))
        .way(
            "task",
            "what (kind | sort | type) of (animal | vehicle | thing | object | plant) is the {things:group-things}",
            r -> whichOne(r, List.of()));
    grammar
        .way(
            "task",
            "(what | which) (kind | sort | type) of {group} is (this | that | it | there | shown | in <this> <picture>)",
            r -> new What(new Spot(List.of()), r.get("group", String.class)))
        .way(
            "task",
            "(what | which) {group} is (this | that | it | shown | in <this> <picture>)",
            r -> new What(new Spot(List.of()), r.get("group", String.class)));
  }

  /** What is in a part of the picture is no single thing; what is beside something is. */
  private static @Nullable Task what(Spot spot, Reading reading) {
    String what = reading.find("what", String.class).orElse(NOTHING);
    return !what.equals(NOTHING) || spot.isBeside()
        ? new What(spot, what.equals(NOTHING) ? "" : what)
        : null;
  }

  /** Things that may be of several kinds. */
  private static @Nullable Things group(Things things) {
    return things.noun().isOpen() ? things : null;
  }

  private static @Nullable Task whichOne(Reading reading, List<Modifier> predicate) {
    Things things = reading.get("things", Things.class).with(predicate);
    boolean told =
        things.modifiers().stream().anyMatch(m -> m instanceof Trait || m instanceof Pick);
    return told ? new WhichOne(things) : null;
  }

  private static Task farthest(Reading reading) {
    return picked(reading, reading.get("far-side", String.class));
  }

  private static Task ordered(Reading reading) {
    return picked(reading, reading.get("order", String.class));
  }

  private static Task picked(Reading reading, String by) {
    return new WhichOne(reading.get("things", Things.class).with(List.of(new Pick(by, 1, 1))));
  }

  private record What(Spot spot, String group) implements Task {
    @Override
    public Task with(List<Modifier> modifiers) {
      return new What(spot.with(modifiers), group);
    }

    @Override
    public String answer(Draft draft) throws Refusal {
      if (spot.isAnywhere() && (group.isEmpty() || group.equals("object"))) {
        throw new Refusal("it does not say where");
      }
      boolean whatever = group.isEmpty() || group.equals("object");
      String what = whatever ? "What" : "What " + group;
      Optional<Beside> near = spot.near();
      return near.isEmpty()
          ? Question.in(draft, spot.picture(draft), what + " is this?")
          : Question.in(
              draft, spot.place().picture(draft), what + " is " + near.get().words() + "?");
    }
  }

  /** Names one thing, of which all is known but what it is: the red one, the largest one. */
  private record WhichOne(Things thing) implements Task {
    @Override
    public Task with(List<Modifier> modifiers) {
      return new WhichOne(thing.with(modifiers));
    }

    @Override
    public String answer(Draft draft) throws Refusal {
      String question =
          thing.noun().isGroup() ? "What " + thing.name() + " is this?" : "What is this?";
      return Question.about(draft, thing, question);
    }
  }
}
