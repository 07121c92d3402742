package dev.visprog.prompts.embedded.family;

import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.phrase.Draft;
import dev.visprog.prompts.embedded.phrase.Faces;
import dev.visprog.prompts.embedded.phrase.Refusal;
import dev.visprog.prompts.embedded.phrase.Where;
import java.util.List;

/** Keeps the colour of faces and makes the rest grey. */
final class ColourFacesOnly implements Family {

  @Override
  public List<String> examples() {
    return List.of(
        "Keep only the faces in colour",
        "Make everything grey but the faces",
        "Keep only the faces in the left picture in colour");
  }

  @Override
  public List<String> patterns() {
    return List.of(
        "(keep | leave | show | have) [only | just] {faces} [{where}] <colour-adjective>",
        "(only | just) (keep | leave | show) {faces} <colour-adjective>",
        "(keep | leave) [the] (colour | color | colours | colors) of {faces} [only]",
        "(keep | leave) {faces} <colour-adjective> (and | but) <make> <rest> <grey>",
        "(keep | leave) {faces} <colour-adjective> (and | but) <grey-out> <rest>",
        "<make> {everything} [to | into] <grey> <except> {faces}",
        "<make> {everything} <except> {faces} [to | into] <grey>",
        "<make> <background> <around> {faces} <grey>",
        "<make> <rest> <grey> (and | but) (keep | leave) {faces} <colour-adjective>",
        "<grey-out> {everything} <except> {faces}",
        "<grey-out> <rest> (and | but) (keep | leave) {faces} <colour-adjective>",
        "<grey-out> <background> <around> {faces}",
        "<colour-pop> [of | on | for | with] {faces}",
        "(make | do | apply | create) a <colour-pop> (of | on | for | to | with) {faces}",
        "{everything} <except> {faces} (should | must) be <grey>",
        "only {faces} (should | must) be <colour-adjective>");
  }

  @Override
  public String write(Reading reading, Draft draft) throws Refusal {
    Faces faces = reading.get("faces", Faces.class).in(Where.of(reading));
    String picture = faces.where().which().in(draft);
    return draft.step("IMAGE", "ColorPop", "image", picture, "object", faces.find(draft));
  }
}
