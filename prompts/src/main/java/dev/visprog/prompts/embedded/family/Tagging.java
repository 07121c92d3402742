package dev.visprog.prompts.embedded.family;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.noun.Noun;
import dev.visprog.prompts.embedded.noun.Nouns;
import dev.visprog.prompts.embedded.task.Task;
import dev.visprog.prompts.embedded.thing.Adjectives;
import dev.visprog.prompts.embedded.thing.Modifier;
import dev.visprog.prompts.embedded.thing.Modifier.Pick;
import dev.visprog.prompts.embedded.thing.Target;
import dev.visprog.prompts.embedded.thing.Things;
import java.util.List;
import java.util.stream.Collectors;

/** Draws boxes with labels around things; so it also answers where they are. */
final class Tagging implements Family {
  private final Nouns nouns;

  Tagging(Nouns nouns) {
    this.nouns = nouns;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "Tag the animals",
        "Tag the balls with their colours",
        "Label each vehicle with its kind",
        "Where is the kite?");
  }

  @Override
  public void addTo(Grammar.Builder grammar) {
    grammar.way(
        "whatever",
        "(everything | all [the] things | all [the] objects | every object | each object | all objects) [<shown>]",
        new Target.Background(new Things(nouns.section("stuff"), true, List.of()), true));
    for (String pattern :
        List.of(
            "<tag> and <tag> {objects}",
            "<tag> {objects} and <tag> (it | them)",
            "<tag> {objects} [{where-mod}] [with (a | an) (label | tag | box | labels)]",
            "<put> <boxes> (<on> | <over> | <around>) {objects}",
            "<put> <boxes> [with labels] (<on> | <over> | <around>) {objects}",
            "(give | attach) {objects} <boxes>",
            "{objects} [(should | must) be | to be] (tagged | labelled | labeled | marked | boxed | annotated | highlighted)",
            "(tags | labels | boxes) (for | on | around) {objects}",
            "<tag> {objects:whatever} [<in> <this> <picture>]",
            "where (is | are) {objects}",
            "(show me | show | point out | <tell>) where {objects} (is | are) [by (tagging | labelling | labeling | marking | boxing) (it | them)]")) {
      grammar.way("task", pattern, r -> Edit.of("Tag", r, false));
    }
    grammar
        .way(
            "label-with",
            "(with | by | using) [<possessive> | the] (colours | colors | colour | color) [names | name]",
            Label.COLOUR)
        .way(
            "label-with",
            "(with | by | using) [<possessive> | the] (names | name | kinds | kind | types | type | species | category | categories | class | sort)",
            Label.KIND)
        .way(
            "label-with",
            "(with | by | as) what (it is | they are | kind it is | kind they are | they each are | each is)",
            Label.KIND)
        .way(
            "label-with",
            "(with | by) what (kind | sort | type) of (thing | object | animal | vehicle | plant | building | toy | container) (it is | they are | each is)",
            Label.KIND)
        .way(
            "label-with",
            "and (say | give | write | show | add | name | note | tell) [me] [<possessive>] (colours | colors | colour | color)",
            Label.COLOUR)
        .way(
            "label-with",
            "and (say | give | write | show | add | name | note | tell) [me] [<possessive>] (names | name | kinds | kind | species | type)",
            Label.KIND)
        .way(
            "label-with",
            "and (say | write | tell) [me] what (it is | they are | each one is | each is)",
            Label.KIND)
        .way("task", "<tag> {objects} {label-with}", r -> labelled(r))
        .way(
            "task",
            "{objects} [(should | must) be | to be] (tagged | labelled | labeled | marked | boxed | annotated) {label-with}",
            r -> labelled(r))
        .way(
            "task",
            "<put> [<possessive> | the | a] (colour | color) (names | name | label | labels) <on> {objects}",
            r -> new Labelled(r.get("objects", Target.class), Label.COLOUR, nouns))
        .way(
            "task",
            "(write | put) [the | <possessive>] (colour | color | colours | colors) (on | next to | of) {objects}",
            r -> new Labelled(r.get("objects", Target.class), Label.COLOUR, nouns))
        .way(
            "task",
            "<tag> the (colour | color | colours | colors) of {objects}",
            r -> new Labelled(r.get("objects", Target.class), Label.COLOUR, nouns))
        .way(
            "task",
            "(write | put | add) [the | <possessive>] (colour | color | colours | colors) of {objects} (next to | on | beside) (it | them)",
            r -> new Labelled(r.get("objects", Target.class), Label.COLOUR, nouns))
        .way(
            "task",
            "on {objects} (put | draw | add) (a tag | a label | tags | labels) (saying | with | showing | telling) [what] [<possessive>] (colour | color) [(it is | they are | it has)]",
            r -> new Labelled(r.get("objects", Target.class), Label.COLOUR, nouns))
        .way(
            "task",
            "(write | put | add) [the | <possessive>] (names | name | kinds | kind) of {objects} (next to | on | beside | above) (it | them)",
            r -> new Labelled(r.get("objects", Target.class), Label.KIND, nouns))
        .way(
            "label-with",
            "(with | saying | and say) (what | which) (colour | color) (it is | they are | it has | they have | each is)",
            Label.COLOUR)
        .way("task", "<tag> {cardinal} {things}", r -> best(r))
        .way(
            "task",
            "<tag> [<all>] {things} {bracketed}",
            r -> bestOf(r, r.get("bracketed", Integer.class)));
    grammar.phrase("bracketed", Brackets.NUMBER, List.of());
  }

  private Task labelled(Reading reading) {
    return new Labelled(
        reading.get("objects", Target.class), reading.get("label-with", Label.class), nouns);
  }

  private static Task best(Reading reading) {
    return bestOf(reading, reading.get("cardinal", Integer.class));
  }

  private static Task bestOf(Reading reading, int count) {
    Things things = reading.get("things", Things.class);
    return new Edit(
        "Tag",
        count < 1 ? things : things.with(List.of(new Pick("score", 1, Math.min(count, 20)))),
        false,
        List.of());
  }

  /** What things are labelled with. */
  private enum Label {
    COLOUR,
    KIND
  }

  private record Labelled(Target target, Label label, Nouns nouns) implements Task {
    @Override
    public Task with(List<Modifier> modifiers) {
      return new Labelled(target.with(modifiers), label, nouns);
    }

    @Override
    public String answer(Draft draft) throws Refusal {
      if (label == Label.KIND
          && target instanceof Things things
          && (things.noun().isFace() || things.noun().isPerson())) {
        throw new Refusal("nobody's name can be told from the picture");
      }
      String picture = target.whole(draft);
      String found = target.find(draft);
      List<String> categories = categories();
      if (!categories.isEmpty()) {
        String list =
            categories.stream().map(Draft::quote).collect(Collectors.joining(", ", "[", "]"));
        found =
            draft.step(
                "OBJ",
                "Classify",
                "image",
                picture,
                "object",
                found,
                "categories",
                list,
                "unique",
                "False");
      }
      return draft.step("IMAGE", "Tag", "image", picture, "object", found);
    }

    /** What to choose from; empty if things are labelled with what they are already. */
    private List<String> categories() {
      if (label == Label.COLOUR) {
        return Adjectives.COLOURS;
      }
      return target instanceof Things things && things.noun().isGroup()
          ? nouns.section(things.name()).stream().map(Noun::singular).toList()
          : List.of();
    }
  }
}
