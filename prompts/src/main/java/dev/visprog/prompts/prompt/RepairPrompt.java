package dev.visprog.prompts.prompt;

import dev.visprog.llm.Message;
import java.util.List;
import java.util.Map;

/**
 * What a language model is told when its program does not work: the program as its own last turn,
 * and then what is wrong with it. Both are data, and may hold text that a picture or an instruction
 * brought in.
 */
public final class RepairPrompt {
  private static final int LONGEST = 8_000; // characters of either

  private final Template template = Template.resource("repair.txt");

  /**
   * The turns that follow the prompt.
   *
   * @param program the program, or whatever came instead of one
   * @param problem the checker's diagnostics, or the error of the run
   * @param form how programs are to be written
   */
  public List<Message> turns(String program, String problem, ProgramForm form) {
    String told =
        template.fill(Map.of("problem", Quoted.block(problem, LONGEST), "form", form.inWords()));
    return List.of(
        Message.assistant(form.write(Quoted.block(program, LONGEST))), Message.user(told));
  }
}
