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

/** Describes a picture, or a part of it, in a sentence. */
final class Describing implements Family {

  @Override
  public List<String> examples() {
    return List.of(
        "Describe the picture", "What is in the picture?", "Describe what is left of the tree");
  }

  @Override
  public void addTo(Grammar.Builder grammar) {
    grammar
        .way("scope", "{place}", r -> new Spot(List.of(new Place(r.get("place", Where.class)))))
        .way(
            "scope",
            "(what is | what you see | what can be seen | everything | what there is | what one sees) {spot}",
            r -> new Spot(list(r, "spot")))
        .way(
            "scope",
            "(what you see | what can be seen | what is shown | what there is | what is there | what is going on | what is happening) [<in> <this> <picture>]",
            new Spot(List.of()))
        .way(
            "scope",
            "(what is | what you can see | what happens | what is shown | what is depicted | what can be seen | what is going on | what you can make out) <in> {place}",
            r -> new Spot(List.of(new Place(r.get("place", Where.class)))));
    for (String pattern :
        List.of(
            "<describe> {scope} [<briefly>]",
            "<describe> {place} including [the] (background | backgrounds) [and [the] <colours>]",
            "<describe> [it | this | that] [<briefly>]",
            "(what is | what 's) [there] [<shown>] <in> {place}",
            "what does {place} <shows>",
            "what do (you | we) (see | have) [<in> {place}]",
            "what (can | could) (you | i | we | one | be) (see | seen | make out) [<in> {place}]",
            "what is (shown | depicted | visible | there) [<in> {place}]",
            "what is (going on | happening | to be seen) [<in> {place}]",
            "what is {place} (of | about)",
            "what is [this | it] (a | an) <picture> of",
            "what happens <in> {place}",
            "<caption> [(for | of)] [{place} | it | this]",
            "what {place} shows",
            "what (has been | is been | was) (drawn | painted) [here | <in> {place}]",
            "<briefly> what is (this | it) (a | an) <picture> of",
            "everything (drawn | shown | that is drawn | that is shown) [here] [including the background]",
            "what is (this | it)",
            "[a | the | some] [short | brief | quick | good | detailed | one line] (description | summary) [(of | for) ({place} | {scope})]",
            "[write | give me | i need | make | provide] [a | the | some] [short | brief | quick | good | detailed | one sentence] (description | summary | caption) [(of | for) {place}]",
            "(list | name | tell me | describe) (everything | all [the] (things | objects)) [that is] [<shown>] [<in> {place}]",
            "(which | what) (things | objects | items) (are | can be seen | do you see | can you see | are shown | are there) [<in> {place}]",
            "(which | what) (things | objects | items) does {place} <shows>",
            "[what are] the <contents> of {place}",
            "(which | what) (things | objects) (has | did) the artist (drawn | draw | painted | paint)",
            "everything [that] [(you | i) can (see | make out) | that is | that is there | that is shown] [<in> {place}]",
            "<contents> of {place}",
            "{place} in (a sentence | one sentence | a few words | words)")) {
      grammar.way("task", pattern, Describing::task);
    }
    grammar.way("task", "<describe> {one-thing}", r -> new Thing(r.get("one-thing", Things.class)));
  }

  private static Task task(Reading reading) {
    Spot spot = reading.find("scope", Spot.class).orElse(new Spot(List.of()));
    return new Scene(spot.with(Places.of(reading)));
  }

  private record Scene(Spot spot) implements Task {
    @Override
    public Task with(List<Modifier> modifiers) {
      return new Scene(spot.with(modifiers));
    }

    @Override
    public String answer(Draft draft) throws Refusal {
      return draft.step("ANSWER", "Caption", "image", spot.picture(draft));
    }
  }

  private record Thing(Things thing) implements Task {
    @Override
    public Task with(List<Modifier> modifiers) {
      return new Thing(thing.with(modifiers));
    }

    @Override
    public String answer(Draft draft) throws Refusal {
      if (thing.isSeveral()) {
        throw new Refusal("it does not say which of the " + thing.noun().plural());
      }
      String close =
          draft.step("IMAGE", "Crop", "image", thing.whole(draft), "box", thing.find(draft));
      return draft.step("ANSWER", "Caption", "image", close);
    }
  }
}
