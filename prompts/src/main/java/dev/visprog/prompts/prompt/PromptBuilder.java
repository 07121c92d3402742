package dev.visprog.prompts.prompt;

import dev.visprog.plan.Instruction;
import dev.visprog.plan.PlanningException;
import dev.visprog.prompts.example.ExampleBook;
import dev.visprog.prompts.example.WorkedExample;
import dev.visprog.tool.Toolbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes prompts: the same for the same arguments. The system text holds nothing but what this
 * library and the tools' authors wrote; what the user says stands in the user text, on one line,
 * and cannot look like anything else. Safe for use by several threads.
 */
public final class PromptBuilder {
  private static final int LONGEST_INSTRUCTION = 4_000;

  private final Template system = Template.resource("system.txt");
  private final Template user = Template.resource("user.txt");
  private final Template example = Template.resource("example.txt");
  private final ToolText toolText = new ToolText(Template.resource("notes.txt").text());
  private final ExamplePicker picker;
  private final TokenCounter tokens;

  /** A builder that shows examples of {@code book}. */
  public PromptBuilder(ExampleBook book, TokenCounter tokens) {
    this.picker = new ExamplePicker(book, new TaskGuess(Template.resource("tasks.txt").text()));
    this.tokens = tokens;
  }

  /**
   * The prompt for an instruction.
   *
   * @param tools what a program may call; those that lack something are left out, or shown with
   *     what they can do; and so are the examples that call them
   * @param form how the program is to be written
   * @throws PlanningException if the instruction is too long, or the prompt is larger than the
   *     budget even without examples
   */
  public Prompt build(
      Instruction instruction, Toolbox tools, ExampleChoice choice, ProgramForm form)
      throws PlanningException {
    if (instruction.text().length() > LONGEST_INSTRUCTION) {
      throw new PlanningException(
          "the instruction has %,d characters, want at most %,d"
              .formatted(instruction.text().length(), LONGEST_INSTRUCTION));
    }
    String said =
        user.fill(
            Map.of(
                "inputs", String.join(", ", instruction.images()),
                "instruction", Quoted.line(instruction.text()),
                "heading", form.heading()));
    String toolTexts = toolText.of(tools);
    List<WorkedExample> picked = picker.pick(instruction, tools, choice);
    int size = tokens.count(said) + tokens.count(system(toolTexts, List.of(), form));
    if (size > choice.budget()) {
      throw new PlanningException(
          "the prompt has %,d tokens without any example, want at most %,d: use fewer tools or a"
                  .formatted(size, choice.budget())
              + " larger budget");
    }
    List<WorkedExample> fitting = new ArrayList<>();
    for (WorkedExample one : picked) {
      int more = tokens.count(text(one) + "\n");
      if (size + more <= choice.budget()) {
        fitting.add(one);
        size += more;
      }
    }
    List<WorkedExample> shown = picker.arranged(fitting, choice);
    String told = system(toolTexts, shown, form);
    return new Prompt(
        told,
        said,
        shown.stream().map(WorkedExample::name).toList(),
        tokens.count(told) + tokens.count(said));
  }

  private String system(String toolTexts, List<WorkedExample> examples, ProgramForm form) {
    String shown = examples.stream().map(this::text).collect(Collectors.joining("\n"));
    return system.fill(Map.of("tools", toolTexts, "examples", shown, "form", form.inWords()));
  }

  private String text(WorkedExample one) {
    return example.fill(
        Map.of(
            "inputs", String.join(", ", one.inputs()),
            "instruction", one.instruction(),
            "program", one.program()));
  }
}
