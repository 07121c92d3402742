package dev.visprog.prompts.embedded.family;

import static dev.visprog.prompts.embedded.thing.Adjectives.list;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import dev.visprog.prompts.embedded.grammar.Reading;
import dev.visprog.prompts.embedded.task.Task;
import dev.visprog.prompts.embedded.thing.Modifier;
import dev.visprog.prompts.embedded.thing.Target;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture with some things changed.
 *
 * @param tool the tool that changes it
 * @param target the things
 * @param outlined whether the tool works on outlines rather than boxes
 * @param more further arguments of the tool, names and values by turns
 */
record Edit(String tool, Target target, boolean outlined, List<String> more) implements Task {

  /** An edit of the {@code objects} that were read. */
  static Edit of(String tool, Reading reading, boolean outlined, String... more) {
    Target target = reading.get("objects", Target.class);
    return new Edit(
        tool,
        target.with(list(reading, "where-mod")).with(Places.of(reading)),
        outlined,
        List.of(more));
  }

  @Override
  public Edit with(List<Modifier> modifiers) {
    return new Edit(tool, target.with(modifiers), outlined, more);
  }

  @Override
  public String answer(Draft draft) throws Refusal {
    List<String> arguments = new ArrayList<>(List.of("image", target.whole(draft)));
    arguments.addAll(List.of("object", outlined ? target.outline(draft) : target.find(draft)));
    arguments.addAll(more);
    return draft.step("IMAGE", tool, arguments.toArray(String[]::new));
  }
}
