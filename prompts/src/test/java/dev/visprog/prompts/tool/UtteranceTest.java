package dev.visprog.prompts.tool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UtteranceTest {
  @Test
  void leavesOutThoughtsFencesAndWhatCannotBeSeen() {
    assertThat(Utterance.of("<think>a dog?\nyes</think>\n\n yes\r\n")).isEqualTo("yes");
    assertThat(Utterance.of("  <think>a dog? or")).isEmpty();
    assertThat(Utterance.of("```json\n[\"a\"]\n```")).isEqualTo("[\"a\"]");
    assertThat(Utterance.of("\ufeffred\u001b[2J\u0000 \u202eball\u00a0\tblue"))
        .isEqualTo("red[2J ball blue");
  }

  @Test
  void looksAtNoMoreThanItNeeds() {
    assertThat(Utterance.of("yes ".repeat(2_000_000))).hasSizeLessThanOrEqualTo(100_000);
  }
}
