package dev.visprog.prompts.embedded.family;

import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.phrase.Comparison;
import dev.visprog.prompts.embedded.phrase.Draft;
import dev.visprog.prompts.embedded.phrase.Refusal;
import dev.visprog.prompts.embedded.phrase.TwoPictures;
import java.util.List;

/** Tells whether both, either, one or none of two pictures show so many faces. */
final class FacesInEachPicture implements Family {
  private static final Comparison AT_LEAST_ONE = new Comparison(">", 0);

  @Override
  public List<String> examples() {
    return List.of(
        "Do both images show exactly one face?", "Does only the left picture show a face?");
  }

  @Override
  public List<String> patterns() {
    return List.of(
        "(do | does | is it true that | if | whether) {quantifier} <shows> (<any> | {comparison})"
            + " {kind}",
        "{quantifier} (contains | shows | has | depicts | includes | <shows>) (<any> | {comparison})"
            + " {kind}",
        "<is-there> (<any> | {comparison}) {kind} <in> {quantifier}");
  }

  @Override
  public String write(Reading reading, Draft draft) throws Refusal {
    TwoPictures pictures = TwoPictures.of(reading, draft);
    Comparison comparison = reading.find("comparison", Comparison.class).orElse(AT_LEAST_ONE);
    return draft.yesOrNo(
        reading
            .get("quantifier", TwoPictures.Quantifier.class)
            .join(
                comparison.condition(pictures.countLeft()),
                comparison.condition(pictures.countRight())));
  }
}
