package dev.visprog.prompts.tool.vision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberedAnswersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1. yes\n2. 3\n3. red",
        "1) yes\n2) 3\n3) red",
        "1: yes\n2: 3\n3: red",
        "(1) yes\n(2) 3\n(3) red",
        "**1.** yes\n**2.** 3\n**3.** red",
        "- 1. yes\n- 2. 3\n- 3. red",
        "Answer 1: yes\nAnswer 2: 3\nAnswer 3: red",
        "Q1: yes\nQ2: 3\nQ3: red",
        "3. red\n1. yes\n2. 3",
        "Here are the answers:\n\n1. yes\n\n2. 3\n\n3. red\n\nAnything else?",
        "{\"1\": \"yes\", \"2\": 3, \"3\": \"red\"}",
        "{\"answers\": [\"yes\", 3, \"red\"]}",
        "{\"answers\": {\"1\": \"yes\", \"2\": \"3\", \"3\": \"red\"}}",
        "[\"yes\", \"3\", \"red\"]",
        "[{\"number\": 3, \"answer\": \"red\"}, {\"number\": 1, \"answer\": \"yes\"},"
            + " {\"number\": 2, \"answer\": 3}]",
        "[{\"answer\": \"yes\"}, {\"answer\": \"3\"}, {\"answer\": \"red\"}]",
      })
  void findsTheAnswerToEachQuestion(String said) {
    assertThat(NumberedAnswers.in(said, 3))
        .hasValueSatisfying(answers -> assertThat(answers).containsExactly("yes", "3", "red"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yes\n3\nred",
        "yes, 3, red",
        "1. yes\n2. 3",
        "1. yes\n2. 3\n3. red\n4. dog",
        "1. yes\n1. no\n2. 3\n3. red",
        "1. yes\n2.\n3. red",
        "0. yes\n1. 3\n2. red",
        "[\"yes\", \"3\"]",
        "[\"yes\", \"3\", \"red\", \"dog\"]",
        "[\"yes\", [\"3\"], \"red\"]",
        "{\"1\": \"yes\", \"2\": \"3\"}",
        "{\"1\": \"yes\", \"2\": \"3\", \"3\": {\"x\": 1}}",
        "{\"1\": \"yes\", \"2\": \"3\", \"3\": null",
        "{\"a\": \"yes\", \"b\": \"3\", \"c\": \"red\"}",
        "999999999. yes",
        "I'm sorry, I can't see any picture.",
      })
  void takesNoAnswersThatAreNotClear(String said) {
    assertThat(NumberedAnswers.in(said, 3)).isEmpty();
  }
}
