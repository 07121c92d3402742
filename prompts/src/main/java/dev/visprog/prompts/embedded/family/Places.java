package dev.visprog.prompts.embedded.family;

import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.phrase.Where;
import dev.visprog.prompts.embedded.thing.Modifier;
import dev.visprog.prompts.embedded.thing.Modifier.Place;
import java.util.List;

/** The place that a sentence has as its subject: "does the left picture show …". */
final class Places {
  private Places() {}

  /** The place in the slot of that name, as a modifier; none if the slot was left out. */
  static List<Modifier> of(Reading reading) {
    return reading
        .find("place", Where.class)
        .map(where -> List.<Modifier>of(new Place(where)))
        .orElse(List.of());
  }
}
