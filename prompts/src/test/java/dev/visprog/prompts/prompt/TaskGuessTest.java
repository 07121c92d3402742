package dev.visprog.prompts.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.plan.Instruction;
import dev.visprog.prompts.example.ExampleBook;
import dev.visprog.prompts.example.Task;
import dev.visprog.prompts.example.WorkedExample;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskGuessTest {
  private static final TaskGuess GUESS = new TaskGuess(Template.resource("tasks.txt").text());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How many labels are on the bottle?             | QUESTION
          there are two dogs in this one                 | QUESTION
          Die Hunde                                      | QUESTION
          Could you please TAG the cats?                 | TAGGING
          Label whatever is on the table                 | TAGGING
          Please replace what stands on the table        | EDITING
          I'd like the sky to be blurred; blur it        | EDITING
          Turn the colours off                           | EDITING
          Describe what you see                          | GENERAL
          Crop the horse                                 | GENERAL
          """)
  void isLedByTheFirstWordThatTells(String text, Task task) {
    assertThat(GUESS.of(new Instruction(text, List.of("IMAGE")))).isEqualTo(task);
  }

  @Test
  void takesQuestionsOnTwoPicturesForStatements() {
    List<String> two = List.of("LEFT", "RIGHT");

    assertThat(GUESS.of(new Instruction("Is there a dog in both?", two))).isEqualTo(Task.STATEMENT);
    assertThat(GUESS.of(new Instruction("Blur the left one", two))).isEqualTo(Task.EDITING);
    assertThat(GUESS.of(new Instruction("How many?", List.of("A", "B", "C"))))
        .isEqualTo(Task.GENERAL);
  }

  @Test
  void guessesTheTasksOfAllExamplesButThree() {
    Stream<String> wrong =
        ExampleBook.standard().examples().stream()
            .filter(one -> one.task() != Task.GENERAL)
            .filter(one -> GUESS.of(asked(one)) != one.task())
            .map(WorkedExample::name);

    assertThat(wrong)
        .containsExactly(
            "tagging/06_dwarfs", "tagging/10_faces-left-of-tree", "editing/05_portrait");
  }

  private static Instruction asked(WorkedExample one) {
    return new Instruction(one.instruction(), one.inputs());
  }
}
