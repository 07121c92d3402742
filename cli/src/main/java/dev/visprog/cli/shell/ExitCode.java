package dev.visprog.cli.shell;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a command ends. Scripts rely on the numbers, so they never change. */
public enum ExitCode {
  ANSWER(0, "an answer, or nothing wrong"),
  STEP_FAILED(1, "a step failed, or time ran out"),
  USAGE(2, "the command line or a file is not right"),
  PROGRAM_REJECTED(3, "the program is not sound"),
  NO_PROGRAM(4, "the planner has no program for the instruction"),
  MODEL_MISSING(5, "the model of a tool is missing"),
  INTERRUPTED(130, "interrupted");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  /** What the shell sees. */
  public int number() {
    return number;
  }

  /** The meanings by number, as {@code --help} lists them. */
  public static Map<String, String> meanings() {
    Map<String, String> meanings = new LinkedHashMap<>();
    for (ExitCode code : values()) {
      meanings.put(String.valueOf(code.number), code.meaning);
    }
    return meanings;
  }
}
