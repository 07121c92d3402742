package dev.visprog.prompts.embedded.family;

import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.phrase.Draft;
import dev.visprog.prompts.embedded.phrase.Faces;
import dev.visprog.prompts.embedded.phrase.Refusal;
import dev.visprog.prompts.embedded.phrase.Where;
import java.util.List;

/** Tells how many faces there are. */
final class CountFaces implements Family {

  @Override
  public List<String> examples() {
    return List.of("How many faces are there?", "Count the faces in the left picture");
  }

  @Override
  public List<String> patterns() {
    return List.of(
        "how many {kind} [<are-there>]",
        "how many {kind} does {place} <shows>",
        "how many {kind} has {place} got",
        "[what is | what 's | what was] <number-of> [all] [the] {kind} [<shown>]",
        "<count> [<all>] {kind} [<shown>]",
        "<count> how many {kind} [<are-there>]",
        "{kind} count");
  }

  @Override
  public String write(Reading reading, Draft draft) throws Refusal {
    return Faces.ALL.in(Where.of(reading)).count(draft);
  }
}
