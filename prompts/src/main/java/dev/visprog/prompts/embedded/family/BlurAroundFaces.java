package dev.visprog.prompts.embedded.family;

import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.phrase.Draft;
import dev.visprog.prompts.embedded.phrase.Faces;
import dev.visprog.prompts.embedded.phrase.Refusal;
import dev.visprog.prompts.embedded.phrase.Where;
import java.util.List;

/**
 * Blurs what is not a face. "Blur the background" alone is not understood: it does not say of what,
 * and whoever says it hardly wants blurred bodies below sharp faces.
 */
final class BlurAroundFaces implements Family {

  @Override
  public List<String> examples() {
    return List.of(
        "Blur everything except the faces",
        "Blur the background behind the faces",
        "Blur everything except the faces in the left picture");
  }

  @Override
  public List<String> patterns() {
    return List.of(
        "<blur> {everything} <except> {faces}",
        "<blur> {everything} that is not (a face | part of a face)",
        "<blur> [<background>] <around> {faces}",
        "<blur> <background> of {faces}",
        "<make> {everything} <except> {faces} [to | into] <blurred>",
        "<make> {everything} <blurred> <except> {faces}",
        "<make> <background> <around> {faces} <blurred>",
        "(keep | leave | have) [only | just] {faces} <sharp> [and <blur> <rest>]",
        "(keep | leave | have) [only | just] {faces} <sharp> and <make> <rest> <blurred>",
        "<blur> <rest> (and | but) (keep | leave) {faces} <sharp>",
        "only {faces} (should | must) be <sharp>");
  }

  @Override
  public String write(Reading reading, Draft draft) throws Refusal {
    Where where = Where.of(reading);
    Faces faces = reading.find("faces", Faces.class).orElse(Faces.ALL).in(where);
    String picture = faces.where().which().in(draft);
    return draft.step("IMAGE", "BgBlur", "image", picture, "object", faces.find(draft));
  }
}
