package dev.visprog.prompts.embedded.family;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import dev.visprog.prompts.embedded.task.Question;
import dev.visprog.prompts.embedded.task.Task;
import dev.visprog.prompts.embedded.thing.Modifier;
import dev.visprog.prompts.embedded.thing.Things;
import java.util.List;

/**
 * A question about one thing.
 *
 * @param question the question, with room for what the thing is called
 */
record AboutThing(Things thing, String question) implements Task {
  @Override
  public AboutThing with(List<Modifier> modifiers) {
    return new AboutThing(thing.with(modifiers), question);
  }

  @Override
  public String answer(Draft draft) throws Refusal {
    return Question.about(draft, thing, question.formatted(thing.phrase()));
  }
}
