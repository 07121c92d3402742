package dev.visprog.prompts.embedded.family;

import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.phrase.Comparison;
import dev.visprog.prompts.embedded.phrase.Draft;
import dev.visprog.prompts.embedded.phrase.Faces;
import dev.visprog.prompts.embedded.phrase.Refusal;
import dev.visprog.prompts.embedded.phrase.Where;
import java.util.List;

/** Tells whether there are more, fewer or as many faces as a number. */
final class CompareFaceCount implements Family {

  @Override
  public List<String> examples() {
    return List.of("Are there more than two faces?", "Is there exactly one face?");
  }

  @Override
  public List<String> patterns() {
    return List.of(
        "<is-there> {comparison} {kind} [<shown>]",
        "[if | whether] {comparison} {kind} <is-shown>",
        "(is | are) {comparison} {kind} <shown>",
        "(does | do | if | whether) {place} <shows> {comparison} {kind}",
        "{place} (contains | shows | has | depicts | includes) {comparison} {kind}",
        "is <number-of> {kind} {comparison}",
        "has {place} got {comparison} {kind}");
  }

  @Override
  public String write(Reading reading, Draft draft) throws Refusal {
    String count = Faces.ALL.in(Where.of(reading)).count(draft);
    return draft.yesOrNo(reading.get("comparison", Comparison.class).condition(count));
  }
}
