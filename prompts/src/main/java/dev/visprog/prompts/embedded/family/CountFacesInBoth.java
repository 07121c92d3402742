package dev.visprog.prompts.embedded.family;

import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.phrase.Comparison;
import dev.visprog.prompts.embedded.phrase.Draft;
import dev.visprog.prompts.embedded.phrase.Refusal;
import dev.visprog.prompts.embedded.phrase.TwoPictures;
import java.util.List;
import java.util.Optional;

/** Counts the faces of two pictures together, and compares the sum with a number. */
final class CountFacesInBoth implements Family {

  @Override
  public List<String> examples() {
    return List.of(
        "How many faces are in both pictures together?",
        "Are there at least three faces in total in the two images?");
  }

  @Override
  public List<String> patterns() {
    return List.of(
        "how many {kind} [<are-there>] {in-both} <total>",
        "how many {kind} [<are-there>] <total> {in-both}",
        "how many {kind} do {both} <shows> <total>",
        "<count> [<all>] {kind} {in-both} <total>",
        "[what is] <number-of> [all] [the] {kind} {in-both} <total>",
        "<is-there> {comparison} {kind} {in-both} <total>",
        "<is-there> {comparison} {kind} <total> {in-both}",
        "do {both} <shows> {comparison} {kind} <total>",
        "do {both} <total> <shows> {comparison} {kind}");
  }

  @Override
  public String write(Reading reading, Draft draft) throws Refusal {
    TwoPictures pictures = TwoPictures.of(reading, draft);
    String sum = "{%s} + {%s}".formatted(pictures.countLeft(), pictures.countRight());
    Optional<Comparison> comparison = reading.find("comparison", Comparison.class);
    if (comparison.isEmpty()) {
      return draft.eval(sum);
    }
    return draft.yesOrNo(
        "%s %s %d".formatted(sum, comparison.get().operator(), comparison.get().number()));
  }
}
