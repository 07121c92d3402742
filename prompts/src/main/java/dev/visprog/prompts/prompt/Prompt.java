package dev.visprog.prompts.prompt;

import dev.visprog.llm.Message;
import java.util.List;

/**
 * What a language model is told.
 *
 * @param system ours alone: the language, the tools, the examples
 * @param user the pictures' names and the instruction, which nobody has vouched for
 * @param examples the names of the worked examples in it, in order
 * @param tokens the size of both texts, as estimated here
 */
public record Prompt(String system, String user, List<String> examples, int tokens) {
  public Prompt {
    examples = List.copyOf(examples);
  }

  /** Both as turns of a conversation. */
  public List<Message> messages() {
    return List.of(Message.system(system), Message.user(user));
  }
}
