package dev.visprog.prompts.tool.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.tool.ToolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortAnswerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Is there a dog? | yes | yes",
        "Is there a dog? | Yes. | yes",
        "Is there a dog? | YES | yes",
        "Is there a dog? | **Yes** | yes",
        "Is there a dog? | Yes, there is a brown dog on the left of the house. | yes",
        "Is there a dog? | Yes there is | yes",
        "Is there a dog? | No - only a cat | no",
        "Is there a dog? | No, I can't see one. | no",
        "Is there a dog? | Answer: no | no",
        "Is there a dog? | True | yes",
        "Does it say stop? | no. | no",
        "What does the sign say? | No entry | No entry",
        "What does the sign say? | \"STOP\" | STOP",
        "How many dogs are there? | 3 | 3",
        "How many dogs are there? | 3. | 3",
        "How many dogs are there? | three | 3",
        "How many dogs are there? | There are three dogs. | 3",
        "How many dogs are there? | I can see 2 dogs in the picture. | 2",
        "How many dogs are there? | No dogs | 0",
        "How many dogs are there? | None. | 0",
        "How many dogs are there? | There are no dogs in this picture. | 0",
        "How many dogs are there? | a few | few",
        "How many dogs are there? | about 10 or 12 | about 10 or 12",
        "What colour is the car? | Red. | Red",
        "What colour is the car? | The car is red. | car is red",
        "What colour is the car? | It is red | red",
        "What animal is it? | a dog | dog",
        "What animal is it? | It's a dog. | dog",
        "What animal is it? | The answer is: dog | dog",
        "What animal is it? | 'dog' | dog",
        "Which country is it? | The U.S.A. | U.S.A.",
        "Who is it? | Mr. Bean | Mr. Bean",
      })
  void answersInAWordOrTwo(String question, String said, String answer) throws ToolException {
    assertThat(ShortAnswer.to(question, said)).isEqualTo(answer);
  }

  @Test
  void takesTheFirstLineAndLeavesTheExplanation() throws ToolException {
    assertThat(ShortAnswer.to("Is it red?", "yes\n\nThe car is red because …")).isEqualTo("yes");
    assertThat(ShortAnswer.to("What is it?", "\n\ndog\ncat")).isEqualTo("dog");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n ", ".", "''"})
  void nothingIsNoAnswer(String said) {
    assertThatThrownBy(() -> ShortAnswer.to("What is it?", said)).isInstanceOf(ToolException.class);
  }

  @Test
  void aRefusalIsNoAnswer() {
    assertThatThrownBy(() -> ShortAnswer.to("Who is she?", "I'm sorry, I can't identify people."))
        .isInstanceOf(ToolException.class)
        .hasMessage(
            "the model does not answer 'Who is she?': 'I'm sorry, I can't identify people'");
  }

  @Test
  void aSpeechIsNoAnswer() {
    assertThatThrownBy(() -> ShortAnswer.to("What is it?", "word ".repeat(40)))
        .isInstanceOf(ToolException.class)
        .hasMessageContaining("at length, want a word or two");
  }
}
