package dev.visprog.prompts.embedded.family;

import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.phrase.Draft;
import dev.visprog.prompts.embedded.phrase.Faces;
import dev.visprog.prompts.embedded.phrase.Refusal;
import dev.visprog.prompts.embedded.phrase.Where;
import java.util.List;

/** Draws boxes with labels around faces; so it also answers where they are. */
final class TagFaces implements Family {

  @Override
  public List<String> examples() {
    return List.of(
        "Tag the faces",
        "Draw a box around the largest face",
        "Where are the faces?",
        "Tag the faces in the left picture");
  }

  @Override
  public List<String> patterns() {
    return List.of(
        "<tag> {faces}",
        "<put> <boxes> (<on> | <over> | <around>) {faces}",
        "where (is | are) {faces}",
        "(show me | show) where {faces} (is | are)");
  }

  @Override
  public String write(Reading reading, Draft draft) throws Refusal {
    Faces faces = reading.get("faces", Faces.class).in(Where.of(reading));
    String picture = faces.where().which().in(draft);
    return draft.step("IMAGE", "Tag", "image", picture, "object", faces.find(draft));
  }
}
