package dev.visprog.prompts.embedded.family;

import static dev.visprog.prompts.embedded.thing.Adjectives.list;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.phrase.Comparison;
import dev.visprog.prompts.embedded.task.Condition;
import dev.visprog.prompts.embedded.task.Task;
import dev.visprog.prompts.embedded.thing.Modifier;
import dev.visprog.prompts.embedded.thing.Modifier.Trait;
import dev.visprog.prompts.embedded.thing.Target;
import dev.visprog.prompts.embedded.thing.Things;
import java.util.List;
import java.util.stream.Collectors;

/** Tells how many more there are of one thing than of another, and of which there are more. */
final class Difference implements Family {

  @Override
  public List<String> examples() {
    return List.of(
        "How many more birds than fish are there?",
        "Are there two more cups than bottles?",
        "Are there more dogs or more cats?");
  }

  @Override
  public void addTo(Grammar.Builder grammar) {
    addDifferences(grammar);
    addChoices(grammar);
  }

  private static void addDifferences(Grammar.Builder grammar) {
    grammar
        .way(
            "task",
            "how many more {a:things} [<are-there>] than [there are] {b:things} [{predicate}]",
            r -> new Between(a(r), b(r), "{%s} - {%s}").with(list(r, "predicate")))
        .way(
            "task",
            "how many (fewer | less) {a:things} [<are-there>] than [there are] {b:things} [{predicate}]",
            r -> new Between(b(r), a(r), "{%s} - {%s}").with(list(r, "predicate")))
        .way(
            "task",
            "[what is] the difference between <number-of> {a:things} and [<number-of> | that of] {b:things}",
            r -> new Between(a(r), b(r), "abs({%s} - {%s})"))
        .way(
            "condition",
            "<is-there> {comparison} more {a:things} than {b:things} [{predicate}]",
            Difference::more)
        .way(
            "condition",
            "{comparison} more {a:things} than {b:things} [<is-shown> | has been drawn | have been drawn]",
            Difference::more);
  }

  private static void addChoices(Grammar.Builder grammar) {
    for (String pattern :
        List.of(
            "(are | is) there more {a:things} or [more] {b:things} [{predicate}]",
            "(which | what) (are | is) there more of [the] {a:things} or [the] {b:things}",
            "(which | what) (are | is) more (numerous | common | frequent) [the] {a:things} or [the] {b:things}")) {
      grammar.way("task", pattern, Difference::which);
    }
    for (String pattern :
        List.of(
            "(are | is) there more {a:adjectives} [ones] or [more] {b:adjectives} {things} [{predicate}]",
            "(which | what) (colour | color) of {things} (are | is) there more of [the] {a:adjectives} or [the] {b:adjectives} [ones]")) {
      grammar.way("task", pattern, Difference::whichLook);
    }
  }

  private static Things a(Reading reading) {
    return reading.get("a", Things.class);
  }

  private static Things b(Reading reading) {
    return reading.get("b", Things.class);
  }

  private static Condition more(Reading reading) {
    return new More(a(reading), b(reading), reading.get("comparison", Comparison.class))
        .with(list(reading, "predicate"));
  }

  private static Task which(Reading reading) {
    Things first = a(reading);
    Things second = b(reading);
    return new Which(first, first.noun().plural(), second, second.noun().plural())
        .with(list(reading, "predicate"));
  }

  /** More red or more blue ones. */
  private static Task whichLook(Reading reading) {
    Things things = reading.get("things", Things.class);
    List<Modifier> first = list(reading, "a");
    List<Modifier> second = list(reading, "b");
    return new Which(things.with(first), words(first), things.with(second), words(second))
        .with(list(reading, "predicate"));
  }

  private static String words(List<Modifier> looks) {
    return looks.stream().map(look -> ((Trait) look).attribute()).collect(Collectors.joining(" "));
  }

  /**
   * A number made of two counts.
   *
   * @param how the expression, with room for the two
   */
  private record Between(Target first, Target second, String how) implements Task {
    @Override
    public Between with(List<Modifier> modifiers) {
      return new Between(first.with(modifiers), second.with(modifiers), how);
    }

    @Override
    public String answer(Draft draft) throws Refusal {
      return draft.eval(how.formatted(first.count(draft), second.count(draft)));
    }
  }

  /** There are so many more of the one than of the other. */
  private record More(Target more, Target fewer, Comparison by) implements Condition {
    @Override
    public More with(List<Modifier> modifiers) {
      return new More(more.with(modifiers), fewer.with(modifiers), by);
    }

    @Override
    public String write(Draft draft) throws Refusal {
      return by.condition("{%s} - {%s}".formatted(more.count(draft), fewer.count(draft)));
    }
  }

  /** Of which there are more, in a word for each. */
  private record Which(Things first, String firstWord, Things second, String secondWord)
      implements Task {
    @Override
    public Which with(List<Modifier> modifiers) {
      return new Which(first.with(modifiers), firstWord, second.with(modifiers), secondWord);
    }

    @Override
    public String answer(Draft draft) throws Refusal {
      return draft.eval(
          "'%s' if {%s} > {%s} else '%s'"
              .formatted(firstWord, first.count(draft), second.count(draft), secondWord));
    }
  }
}
