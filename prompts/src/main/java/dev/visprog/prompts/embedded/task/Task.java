package dev.visprog.prompts.embedded.task;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import dev.visprog.prompts.embedded.thing.Modifier;
import java.util.List;

/** A whole instruction, understood. Tasks that mean the same are equal. */
public interface Task {

  /** The same with something that was said before or after it: "in the upper half, …". */
  Task with(List<Modifier> modifiers);

  /**
   * Writes the program.
   *
   * @return the variable that holds the answer
   * @throws Refusal if what is asked for cannot be done with these pictures or tools
   */
  String answer(Draft draft) throws Refusal;
}
