package dev.visprog.prompts.embedded.family;

import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.phrase.Draft;
import dev.visprog.prompts.embedded.phrase.Faces;
import dev.visprog.prompts.embedded.phrase.Refusal;
import dev.visprog.prompts.embedded.phrase.Where;
import java.util.List;

/**
 * Cuts out one face. Several faces at once are not understood, as one picture cannot show just
 * them; neither is "crop out", which may mean to cut the face away.
 */
final class CropFace implements Family {

  @Override
  public List<String> examples() {
    return List.of(
        "Crop to the largest face",
        "Cut out the second face from the left",
        "Crop to the largest face in the left picture");
  }

  @Override
  public List<String> patterns() {
    return List.of(
        "<crop> {one-face}",
        "(crop | cut) <this> <picture> [(to | down to | around | so that it shows)] [only] {one-face}",
        "(cut | clip) {one-face} out",
        "(show | give) [me] (only | just) {one-face}",
        "(keep (only | just) | (only | just) keep) {one-face}");
  }

  @Override
  public String write(Reading reading, Draft draft) throws Refusal {
    Faces face = reading.get("one-face", Faces.class).in(Where.of(reading));
    String picture = face.where().which().in(draft);
    return draft.step("IMAGE", "Crop", "image", picture, "box", face.find(draft));
  }
}
