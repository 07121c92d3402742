package dev.visprog.prompts.embedded.family;

import static dev.visprog.prompts.embedded.thing.Adjectives.list;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.grammar.Grammar;
import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.noun.Noun;
import dev.visprog.prompts.embedded.phrase.EmojiName;
import dev.visprog.prompts.embedded.task.Task;
import dev.visprog.prompts.embedded.thing.Target;
import dev.visprog.prompts.embedded.thing.Things;
import java.util.List;
import java.util.stream.Stream;

/**
 * Covers faces, or other things, with an emoji. "With sunglasses" tells which faces are meant, as
 * somebody may be wearing them; "with a ghost" tells what covers them.
 */
final class HidingFaces implements Family {
  private final Noun face;

  HidingFaces(Noun face) {
    this.face = face;
  }

  @Override
  public List<String> examples() {
    return List.of(
        "Hide the faces with a winking face",
        "Put a ghost emoji over the largest face",
        "Anonymise everybody");
  }

  @Override
  public void addTo(Grammar.Builder grammar) {
    for (String pattern :
        List.of(
            "<anonymise> <everybody> [{where-mod}] [{with-emoji}]",
            "give <everybody> [{where-mod}] {cover-emoji}",
            "make <everybody> [{where-mod}] <anonymous> [{with-emoji}]",
            "<hide> <everybodys> (face | faces) [{where-mod}] [{with-emoji}]")) {
      grammar.way("task", pattern, r -> hide(r, Things.of(face)));
    }
    for (String pattern :
        List.of(
            "<hide> {objects} [{with-emoji}]",
            "<hide> {objects} {where-mod} {with-emoji}",
            "{with-emoji} <hide> {objects}",
            "(make | keep | get | have) {objects} <hidden> [{with-emoji}]",
            "{objects} (<hidden> | (should | must | shall | have to | need to) be <hidden>) [{with-emoji}]",
            "<put> {cover-emoji} (<on> | <over>) {objects}",
            "<put> {any-emoji} over {objects}",
            "<replace> {objects} (with | by | for) {said-emoji}")) {
      grammar.way("task", pattern, r -> hide(r, r.get("objects", Target.class)));
    }
    grammar.way(
        "task",
        "make {objects} <anonymous> [{with-emoji}]",
        r -> hide(r, r.get("objects", Target.class)));
  }

  private static Task hide(Reading reading, Target target) {
    String emoji =
        Stream.of("with-emoji", "said-emoji", "cover-emoji", "any-emoji")
            .flatMap(slot -> reading.find(slot, EmojiName.class).stream())
            .map(EmojiName::name)
            .findFirst()
            .orElse(EmojiName.DEFAULT);
    return new Edit(
        "Emoji",
        target.with(list(reading, "where-mod")),
        false,
        List.of("emoji", Draft.quote(emoji)));
  }
}
