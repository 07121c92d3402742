package dev.visprog.prompts.embedded.family;

import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.phrase.Draft;
import dev.visprog.prompts.embedded.phrase.Faces;
import dev.visprog.prompts.embedded.phrase.Refusal;
import dev.visprog.prompts.embedded.phrase.Side;
import dev.visprog.prompts.embedded.phrase.Where;
import java.util.List;

/** Cuts out the part of the picture on one side of a face. */
final class CropBesideFace implements Family {

  @Override
  public List<String> examples() {
    return List.of("Crop what is left of the face", "Show only the part above the largest face");
  }

  @Override
  public List<String> patterns() {
    return List.of(
        "<keep> (what is | everything | all | all that is | whatever is) {beside} {one-face}",
        "<keep> the <part> [of <this> <picture>] [that is] {beside} {one-face}",
        "(crop | cut out | keep only) {beside} {one-face}");
  }

  @Override
  public String write(Reading reading, Draft draft) throws Refusal {
    Faces face = reading.get("one-face", Faces.class).in(Where.of(reading));
    String picture = face.where().which().in(draft);
    String tool = reading.get("beside", Side.class).cropTool();
    return draft.step("IMAGE", tool, "image", picture, "box", face.find(draft));
  }
}
