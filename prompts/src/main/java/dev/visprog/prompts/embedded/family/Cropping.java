package dev.visprog.prompts.embedded.family;

import static dev.visprog.prompts.embedded.thing.Adjectives.list;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.phrase.Where;
import dev.visprog.prompts.embedded.task.Task;
import dev.visprog.prompts.embedded.thing.Modifier;
import dev.visprog.prompts.embedded.thing.Modifier.Place;
import dev.visprog.prompts.embedded.thing.Spot;
import dev.visprog.prompts.embedded.thing.Things;
import java.util.List;

/**
 * Cuts out a thing, a half of the picture, or what lies beside a thing. Several things at once are
 * not understood, as one picture cannot show just them; neither is "crop out", which may mean to
 * cut the thing away.
 */
final class Cropping implements Family {

  @Override
  public List<String> examples() {
    return List.of(
        "Crop to the largest dog", "Crop the left half", "Show only what is left of the tree");
  }

  @Override
  public void addTo(Grammar.Builder grammar) {
    grammar.way("one-thing", "[the] {picked}", r -> r.get("picked", Things.class));
    grammar.way("one-thing", "[<this> | a | an] {things}", r -> r.get("things", Things.class));
    for (String pattern :
        List.of(
            "<crop> {one-thing}",
            "(crop | cut) <this> <picture> [(to | down to | around | so that it shows)] [only] {one-thing}",
            "(cut | clip) {one-thing} out",
            "(crop | cut) <this> <picture> [down] so that (only {one-thing} (is | are) (left | visible | shown | seen) [in it] | you only see {one-thing})",
            "(show | give) [me] (only | just) {one-thing}",
            "(keep (only | just) | (only | just) keep) {one-thing}")) {
      grammar.way("task", pattern, r -> new Cut(r.get("one-thing", Things.class)));
    }
    for (String pattern :
        List.of(
            "<keep> {half}", "(crop | cut) <this> <picture> [down] to {half}", "<crop> {half}")) {
      grammar.way(
          "task", pattern, r -> new Part(new Spot(List.of(new Place(r.get("half", Where.class))))));
    }
    for (String pattern :
        List.of(
            "<keep> (what is | everything | all | all that is | whatever is | everything that is) {beside}",
            "<keep> the <part> [of <this> <picture>] [that is] {beside}",
            "(crop | cut out | keep only) {beside}")) {
      grammar.way("task", pattern, Cropping::beside);
    }
  }

  private static Task beside(Reading reading) {
    return new Part(new Spot(list(reading, "beside")));
  }

  private record Cut(Things thing) implements Task {
    @Override
    public Task with(List<Modifier> modifiers) {
      return new Cut(thing.with(modifiers));
    }

    @Override
    public String answer(Draft draft) throws Refusal {
      if (thing.isSeveral()) {
        throw new Refusal("it does not say which of the " + thing.noun().plural());
      }
      return draft.step("IMAGE", "Crop", "image", thing.whole(draft), "box", thing.find(draft));
    }
  }

  private record Part(Spot spot) implements Task {
    @Override
    public Task with(List<Modifier> modifiers) {
      return new Part(spot.with(modifiers));
    }

    @Override
    public String answer(Draft draft) throws Refusal {
      return spot.picture(draft);
    }
  }
}
