package dev.visprog.prompts.embedded.family;

import static dev.visprog.prompts.embedded.thing.Adjectives.list;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.noun.Noun;
import dev.visprog.prompts.embedded.phrase.Where;
import dev.visprog.prompts.embedded.task.Question;
import dev.visprog.prompts.embedded.task.Task;
import dev.visprog.prompts.embedded.thing.Modifier;
import dev.visprog.prompts.embedded.thing.Modifier.Place;
import dev.visprog.prompts.embedded.thing.Modifier.Trait;
import dev.visprog.prompts.embedded.thing.Things;
import java.util.List;

/** Tells what somebody wears or holds, and who does. */
final class Wearing implements Family {
  private final Noun person;

  Wearing(Noun person) {
    this.person = person;
  }

  @Override
  public List<String> examples() {
    return List.of("What is the man holding?", "Who is wearing glasses?");
  }

  @Override
  public void addTo(Grammar.Builder grammar) {
    grammar
        .way(
            "what-thing",
            "(what | which (thing | object | item) | what (thing | object | item))",
            true)
        .way(
            "task",
            "{what-thing} (is | are) {one} <holding> [in [<possessive>] (hand | hands)]",
            r -> holds(r))
        .way(
            "task",
            "{what-thing} (does | do) {one} <hold> [in [<possessive>] (hand | hands)]",
            r -> holds(r))
        .way(
            "task",
            "{what-thing} (does | do) {one} have in [<possessive>] (hand | hands)",
            r -> holds(r))
        .way("task", "{what-thing} is [being] (held | carried) by {one}", r -> holds(r))
        .way("task", "{what-thing} is in {one} 's (hand | hands)", r -> holds(r))
        .way("task", "{what-thing} (is | are) {one} wearing", r -> wears(r))
        .way("task", "{what-thing} (does | do) {one} (wear | have on)", r -> wears(r))
        .way("task", "{what-thing} {one} (is | are) <holding>", r -> holds(r))
        .way("task", "{what-thing} {one} (holds | carries)", r -> holds(r))
        .way("task", "{what-thing} {one} (is | are) wearing", r -> wears(r))
        .way("task", "{what-thing} {one} wears", r -> wears(r))
        .way("task", "<tell> {what-thing} {one} (is <holding> | holds | carries)", r -> holds(r))
        .way("task", "{what-thing} {one} has [got] in [<possessive>] (hand | hands)", r -> holds(r))
        .way("task", "{what-thing} has {one} got in [<possessive>] (hand | hands)", r -> holds(r))
        .way("task", "{what-thing} is worn by {one}", r -> wears(r))
        .way(
            "task",
            "(who | which <people> | which person) (has | have) [got] {held}",
            r ->
                new Who(
                    Things.of(person)
                        .with(
                            List.of(
                                new Trait("holding " + r.get("held", String.class), false, true)))))
        .way(
            "task",
            "(who | which <people> | which person | what person) [{where}] {predicate}",
            this::who);
  }

  private static Task holds(Reading reading) {
    return new What(reading.get("one", Things.class), "holding");
  }

  private static Task wears(Reading reading) {
    return new What(reading.get("one", Things.class), "wearing");
  }

  private Task who(Reading reading) {
    Things people = Things.of(person).with(list(reading, "predicate"));
    return new Who(
        reading
            .find("where", Where.class)
            .map(w -> people.with(List.of(new Place(w))))
            .orElse(people));
  }

  private record What(Things person, String doing) implements Task {
    @Override
    public Task with(List<Modifier> modifiers) {
      return new What(person.with(modifiers), doing);
    }

    @Override
    public String answer(Draft draft) throws Refusal {
      if (!person.noun().isPerson()) {
        throw new Refusal("nobody but people wears or holds anything");
      }
      return Question.about(draft, person, "What is the %s %s?".formatted(person.phrase(), doing));
    }
  }

  /** Somebody is told by the colour of the clothes. */
  private record Who(Things people) implements Task {
    @Override
    public Task with(List<Modifier> modifiers) {
      return new Who(people.with(modifiers));
    }

    @Override
    public String answer(Draft draft) throws Refusal {
      if (people.modifiers().stream().allMatch(Place.class::isInstance)) {
        throw new Refusal("nobody's name can be told from the picture");
      }
      if (people.every(Trait.class).stream().anyMatch(trait -> !trait.holds())) {
        throw new Refusal("the question for the colour cannot say what somebody does not do");
      }
      String count = people.count(draft);
      String colour =
          Question.in(draft, people.picture(draft), "What color is the " + people.phrase() + "?");
      return draft.eval(
          "'the %s in {%s}' if {%s} > 0 else 'nobody'".formatted(people.name(), colour, count));
    }
  }
}
