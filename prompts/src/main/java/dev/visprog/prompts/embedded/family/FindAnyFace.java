package dev.visprog.prompts.embedded.family;

import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.phrase.Draft;
import dev.visprog.prompts.embedded.phrase.Faces;
import dev.visprog.prompts.embedded.phrase.Refusal;
import dev.visprog.prompts.embedded.phrase.Where;
import java.util.List;

/** Tells whether there is a face at all, or none. */
final class FindAnyFace implements Family {

  @Override
  public List<String> examples() {
    return List.of(
        "Is there a face in the picture?",
        "Are there no faces?",
        "Is there a face in the left picture?");
  }

  @Override
  public List<String> patterns() {
    return List.of(
        "<is-there> <any> {kind} [<shown>]",
        "<is-there> {no:none} {kind} [<shown>]",
        "[if | whether] <any> {kind} <is-shown>",
        "(is | are) <any> {kind} <shown>",
        "(does | do | if | whether) {place} <shows> <any> {kind}",
        "{place} (contains | shows | has | depicts | includes) (<any> | {no:none}) {kind}",
        "has {place} got <any> {kind}");
  }

  @Override
  public String write(Reading reading, Draft draft) throws Refusal {
    String count = Faces.ALL.in(Where.of(reading)).count(draft);
    boolean none = reading.find("no", Boolean.class).isPresent();
    return draft.yesOrNo("{%s} %s 0".formatted(count, none ? "==" : ">"));
  }
}
