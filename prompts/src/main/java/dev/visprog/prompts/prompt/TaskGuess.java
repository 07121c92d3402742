package dev.visprog.prompts.prompt;

import dev.visprog.plan.Instruction;
import dev.visprog.prompts.example.Task;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Guesses what kind of work an instruction asks for: the first word that gives a clue decides. */
final class TaskGuess {
  private final Map<String, Task> clues = new HashMap<>();

  /**
   * With these words.
   *
   * @param clues lines {@code question: how what …}
   */
  TaskGuess(String clues) {
    for (String line : clues.lines().toList()) {
      int colon = line.indexOf(": ");
      Task task = Task.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
      for (String word : Words.of(line.substring(colon + 2))) {
        this.clues.put(word, task);
      }
    }
  }

  Task of(Instruction instruction) {
    Task said = said(Words.of(instruction.text()));
    boolean works = said == Task.EDITING || said == Task.TAGGING;
    return switch (instruction.images().size()) {
      case 0, 1 -> said;
      case 2 -> works ? said : Task.STATEMENT;
      default -> works ? said : Task.GENERAL;
    };
  }

  private Task said(List<String> words) {
    for (String word : words) {
      Task task = clues.get(word);
      if (task != null) {
        return task;
      }
    }
    return Task.QUESTION;
  }
}
