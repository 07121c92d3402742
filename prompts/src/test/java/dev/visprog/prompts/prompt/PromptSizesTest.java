package dev.visprog.prompts.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.plan.Instruction;
import dev.visprog.plan.PlanningException;
import dev.visprog.prompts.example.ExampleBook;
import dev.visprog.prompts.example.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many tokens a prompt takes; the golden table is the one that documentation quotes. */
class PromptSizesTest {
  private static final Path TABLE =
      Path.of("src/test/resources/dev/visprog/prompts/prompt/sizes.md");
  private static final PromptBuilder BUILDER =
      new PromptBuilder(ExampleBook.standard(), TokenCounter.forModel("gpt-4o-mini"));

  private static Instruction asked(Task task) {
    return switch (task) {
      case QUESTION ->
          new Instruction("How many red balls are left of the tree?", List.of("IMAGE"));
      case STATEMENT -> new Instruction("There are six dogs in all.", List.of("LEFT", "RIGHT"));
      case TAGGING -> new Instruction("Tag the balls with their colours", List.of("IMAGE"));
      case EDITING -> new Instruction("Replace the ball with a mushroom", List.of("IMAGE"));
      case GENERAL -> new Instruction("Describe the picture", List.of("IMAGE"));
    };
  }

  @Test
  void areThoseOfTheTable() throws PlanningException, IOException {
    StringBuilder table =
        new StringBuilder("| task | examples | no example | 8 similar | by task | all |\n");
    table.append("| --- | ---: | ---: | ---: | ---: | ---: |\n");
    for (Task task : Task.values()) {
      Instruction asked = asked(task);
      Prompt ofTask = prompt(asked, ExampleChoice.byTask());
      table.append(
          "| %s | %d | %d | %d | %d | %d |\n"
              .formatted(
                  task.word(),
                  ofTask.examples().size(),
                  prompt(asked, ExampleChoice.similar(0)).tokens(),
                  prompt(asked, ExampleChoice.similar(8)).tokens(),
                  ofTask.tokens(),
                  prompt(asked, ExampleChoice.all()).tokens()));
      assertThat(ofTask.examples()).allMatch(name -> name.startsWith(task.word() + "/"));
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(TABLE, table);
    }
    assertThat(table.toString()).isEqualTo(Files.readString(TABLE));
  }

  private static Prompt prompt(Instruction asked, ExampleChoice choice) throws PlanningException {
    return BUILDER.build(asked, Toolboxes.standard(), choice, ProgramForm.TEXT);
  }
}
