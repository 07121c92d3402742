package dev.visprog.prompts.embedded.task;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import dev.visprog.prompts.embedded.thing.Modifier;
import java.util.List;

/** Something that holds or does not. As a whole instruction it is answered with yes or no. */
public interface Condition extends Task {

  @Override
  Condition with(List<Modifier> modifiers);

  /**
   * Writes the steps that it needs.
   *
   * @return the condition in the expression language; can be joined by {@code and} without brackets
   * @throws Refusal if it cannot be found out with these pictures or tools
   */
  String write(Draft draft) throws Refusal;

  @Override
  default String answer(Draft draft) throws Refusal {
    return draft.yesOrNo(write(draft));
  }
}
