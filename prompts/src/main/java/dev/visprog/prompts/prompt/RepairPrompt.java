package dev.visprog.prompts.prompt;

import java.util.Map;

/**
 * What a language model is told when its program does not work. The program and the problem are
 * data: both may hold text that a picture or an instruction brought in.
 */
public final class RepairPrompt {
  private static final int LONGEST = 8_000; // characters of either

  private final Template template = Template.resource("repair.txt");

  /**
   * The user's next turn after a program that failed.
   *
   * @param program the program, or whatever came instead of one
   * @param problem the checker's diagnostics, or the error of the run
   */
  public String text(String program, String problem) {
    return template.fill(
        Map.of(
            "program", Quoted.block(program, LONGEST), "problem", Quoted.block(problem, LONGEST)));
  }
}
