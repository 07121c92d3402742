package dev.visprog.prompts.embedded.task;

import dev.visprog.prompts.embedded.draft.Draft;
import dev.visprog.prompts.embedded.draft.Refusal;
import dev.visprog.prompts.embedded.thing.Things;

/** Questions to the tool that answers them in a word or two. */
public final class Question {
  private Question() {}

  /** Asks about one thing, in a picture that shows which one is meant. */
  public static String about(Draft draft, Things thing, String question) throws Refusal {
    return in(draft, thing.closeUp(draft), question);
  }

  /** Asks about a picture. */
  public static String in(Draft draft, String picture, String question) throws Refusal {
    return draft.step("ANSWER", "Vqa", "image", picture, "question", Draft.quote(question));
  }
}
