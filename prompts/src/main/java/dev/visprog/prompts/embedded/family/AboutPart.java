package dev.visprog.prompts.embedded.family;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import dev.visprog.prompts.embedded.task.Question;
import dev.visprog.prompts.embedded.task.Task;
import dev.visprog.prompts.embedded.thing.Modifier;
import dev.visprog.prompts.embedded.thing.Spot;
import java.util.List;

/** A question about a part of the picture, or about all of it. */
record AboutPart(Spot part, String question) implements Task {
  @Override
  public AboutPart with(List<Modifier> modifiers) {
    return new AboutPart(part.with(modifiers), question);
  }

  @Override
  public String answer(Draft draft) throws Refusal {
    return Question.in(draft, part.picture(draft), question);
  }
}
