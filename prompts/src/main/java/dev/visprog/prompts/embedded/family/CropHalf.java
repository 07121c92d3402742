package dev.visprog.prompts.embedded.family;

import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.phrase.Draft;
import dev.visprog.prompts.embedded.phrase.Refusal;
import dev.visprog.prompts.embedded.phrase.Where;
import java.util.List;

/** Cuts out a half of the picture. */
final class CropHalf implements Family {

  @Override
  public List<String> examples() {
    return List.of("Crop the left half", "Show only the top of the picture");
  }

  @Override
  public List<String> patterns() {
    return List.of(
        "<keep> {half}", "(crop | cut) <this> <picture> [down] to {half}", "<crop> {half}");
  }

  @Override
  public String write(Reading reading, Draft draft) throws Refusal {
    return reading.get("half", Where.class).and(Where.of(reading)).picture(draft);
  }
}
