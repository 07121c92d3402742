package dev.visprog.prompts.embedded.task;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import dev.visprog.prompts.embedded.thing.Modifier;
import java.util.List;

/** The opposite of a condition. */
public record Not(Condition condition) implements Condition {
  @Override
  public Not with(List<Modifier> modifiers) {
    return new Not(condition.with(modifiers));
  }

  @Override
  public String write(Draft draft) throws Refusal {
    return "not (" + condition.write(draft) + ")";
  }
}
