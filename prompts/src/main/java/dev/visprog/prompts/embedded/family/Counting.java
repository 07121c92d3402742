package dev.visprog.prompts.embedded.family;

import static dev.visprog.prompts.embedded.thing.Adjectives.list;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.noun.Noun;
import dev.visprog.prompts.embedded.task.Task;
import dev.visprog.prompts.embedded.thing.Modifier;
import dev.visprog.prompts.embedded.thing.Target;
import dev.visprog.prompts.embedded.thing.Things;
import java.util.List;

/** Tells how many there are. */
final class Counting implements Family {
  private final Noun person;

  Counting(Noun person) {
    this.person = person;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "How many red balls are there?",
        "How many people in the left half wear a hat?",
        "Count the birds above the house",
        "How many faces are there?");
  }

  @Override
  public void addTo(Grammar.Builder grammar) {
    grammar
        .way("counted", "[of] [<all>] {things}", r -> r.get("things", Things.class))
        .way("counted", "[of] [<all>] {things} (and | or | plus) [<all>] {objects}", r -> both(r))
        .way(
            "counted", "<everybody> {modifiers}", r -> Things.of(person).with(list(r, "modifiers")))
        .way("counted", "[of] [<all>] {twofold}", r -> r.get("twofold", Target.class));
    for (String pattern :
        List.of(
            "how many {counted} [{predicate}] [<total>]",
            "how many {counted} (does | do | can) {place} <shows> [<total>]",
            "how many {counted} has {place} got",
            "how many are there of {counted}",
            "there (is | are) how many {counted} [<total>]",
            "[what is | what was] [<number-of>] {counted} [{predicate}] (count | number | total)",
            "[what is | what was] <number-of> {counted} [{predicate}] [<total>]",
            "<count> {counted} [{predicate}] [<total>]",
            "<count> how many {counted} [{predicate}] [<total>]",
            "{counted} [<total>] how many [<are-there>]",
            "(of | among | out of) {counted} how many {predicate}",
            "how many {counted} [<are-there>] <except> [the] {but:adjectives} (one | ones)",
            "how many {counted} (are | is) [either] {a:adjectives} or {b:adjectives}",
            "how many {counted} [<are-there>] <being> [either] {a:adjectives} or {b:adjectives}",
            "[what is | <tell>] [the] {counted} count [<shown>]")) {
      grammar.way("task", pattern, Counting::task);
    }
  }

  private static Target both(Reading reading) {
    return new Target.Several(
        reading.get("things", Things.class), reading.get("objects", Target.class));
  }

  private static Task task(Reading reading) {
    Target target =
        reading
            .get("counted", Target.class)
            .with(list(reading, "predicate"))
            .with(Modifier.negated(list(reading, "but")))
            .with(Places.of(reading));
    return new Count(
        reading.find("a", List.class).isEmpty()
            ? target
            : new Target.Several(target.with(list(reading, "a")), target.with(list(reading, "b"))));
  }

  private record Count(Target target) implements Task {
    @Override
    public Task with(List<Modifier> modifiers) {
      return new Count(target.with(modifiers));
    }

    @Override
    public String answer(Draft draft) throws Refusal {
      return target.count(draft);
    }
  }
}
