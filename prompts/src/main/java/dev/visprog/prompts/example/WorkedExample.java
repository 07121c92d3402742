package dev.visprog.prompts.example;

import dev.visprog.diagnostic.Diagnostic;
import dev.visprog.program.Parser;
import dev.visprog.program.Program;
import dev.visprog.program.Step;
import dev.visprog.source.Source;
import dev.visprog.tool.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An instruction and a program for it.
 *
 * @param name task and file name: {@code question/03_cups}
 * @param task the kind of work
 * @param instruction what a user would say
 * @param inputs the names of the pictures, in order
 * @param family what the example is about: {@code counting}
 * @param program the steps, one a line, without comments; ends with a line end
 * @param calls the steps of the program that call tools; {@code Eval} and {@code Result} belong to
 *     the language and are none
 */
public record WorkedExample(
    String name,
    Task task,
    String instruction,
    List<String> inputs,
    String family,
    String program,
    List<Step.CallStep> calls) {

  public WorkedExample {
    inputs = List.copyOf(inputs);
    calls = List.copyOf(calls);
  }

  /** The tools that the program calls, as it writes them. */
  public Set<String> tools() {
    return calls.stream().map(call -> call.tool().text()).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Reads an example: the instruction as a comment, further comments {@code Inputs: LEFT, RIGHT}
   * (without it: {@code IMAGE}) and {@code Family: counting}, then the program.
   *
   * @throws IllegalArgumentException if a part is missing or the program has an error of syntax
   */
  static WorkedExample parse(String name, Task task, String text) {
    String instruction = "";
    String family = "";
    List<String> inputs = List.of("IMAGE");
    StringBuilder program = new StringBuilder();
    for (String line : text.lines().toList()) {
      if (line.startsWith("# Inputs: ")) {
        inputs = List.of(line.substring("# Inputs: ".length()).split(", ", -1));
      } else if (line.startsWith("# Family: ")) {
        family = line.substring("# Family: ".length());
      } else if (line.startsWith("# ") && instruction.isEmpty()) {
        instruction = line.substring("# ".length());
      } else {
        program.append(line).append('\n');
      }
    }
    if (instruction.isEmpty() || family.isEmpty()) {
      throw new IllegalArgumentException(
          "worked example " + name + " has no instruction or no family, want both as comments");
    }
    String steps = program.toString();
    return new WorkedExample(name, task, instruction, inputs, family, steps, calls(name, steps));
  }

  private static List<Step.CallStep> calls(String name, String text) {
    List<Diagnostic> problems = new ArrayList<>();
    Program program = Parser.parse(new Source(name, text), problems);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException("worked example " + name + ": " + problems);
    }
    List<Step.CallStep> calls = new ArrayList<>();
    for (Step step : program.steps()) {
      if (step instanceof Step.CallStep call && Form.find(call.tool().text()).isEmpty()) {
        calls.add(call);
      }
    }
    return calls;
  }
}
