package dev.visprog.prompts.embedded.family;

import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.phrase.Draft;
import dev.visprog.prompts.embedded.phrase.EmojiName;
import dev.visprog.prompts.embedded.phrase.Faces;
import dev.visprog.prompts.embedded.phrase.Refusal;
import dev.visprog.prompts.embedded.phrase.Where;
import java.util.List;
import java.util.stream.Stream;

/**
 * Covers faces with an emoji. "Behind a ghost" is not understood, as it may be where the faces are;
 * neither is "with sunglasses", which somebody may be wearing.
 */
final class HideFaces implements Family {

  @Override
  public List<String> examples() {
    return List.of(
        "Hide the faces with a winking face",
        "Put a ghost emoji over the largest face",
        "Anonymise everybody",
        "Hide the faces in the left picture with a winking face");
  }

  @Override
  public List<String> patterns() {
    return List.of(
        "<hide> {faces} [{with-emoji}]",
        "<hide> {faces} {where} {with-emoji}",
        "{with-emoji} <hide> {faces}",
        "(make | keep | get | have) {faces} <hidden> [{with-emoji}]",
        "{faces} (<hidden> | (should | must | shall | have to | need to) be <hidden>) [{with-emoji}]",
        "<put> {cover-emoji} (<on> | <over>) {faces}",
        "<put> {any-emoji} over {faces}",
        "<replace> {faces} (with | by | for) {said-emoji}",
        "<anonymise> <everybody> [{with-emoji}]",
        "make (<everybody> | {faces}) <anonymous> [{with-emoji}]");
  }

  @Override
  public String write(Reading reading, Draft draft) throws Refusal {
    Faces faces = reading.find("faces", Faces.class).orElse(Faces.ALL).in(Where.of(reading));
    String emoji =
        Stream.of("with-emoji", "said-emoji", "cover-emoji", "any-emoji")
            .flatMap(slot -> reading.find(slot, EmojiName.class).stream())
            .map(EmojiName::name)
            .findFirst()
            .orElse(EmojiName.DEFAULT);
    String picture = faces.where().which().in(draft);
    return draft.step(
        "IMAGE",
        "Emoji",
        "image",
        picture,
        "object",
        faces.find(draft),
        "emoji",
        Draft.quote(emoji));
  }
}
