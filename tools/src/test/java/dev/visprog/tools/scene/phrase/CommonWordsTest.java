package dev.visprog.tools.scene.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommonWordsTest {
  @ParameterizedTest
  @CsvSource({
    "puppies, dog",
    "Red Bikes, red bicycle",
    "a large grey ship, a large gray boat",
    "woman wearing spectacles, person wearing glasses",
    "starry sky, night sky",
    "toadstools to the left of the cottage, mushroom to the left of the house",
  })
  void wordsOfTheSameMeaningBecomeOne(String text, String common) {
    CommonWords words = CommonWords.of(text);
    assertThat(words.text()).isEqualTo(common);
    assertThat(words.strange()).isEmpty();
    assertThat(words.names()).isTrue();
  }

  @Test
  void wordsOfAnotherWorldAreListed() {
    assertThat(CommonWords.of("zebra").strange()).containsExactly("zebra");
    assertThat(CommonWords.of("zebra").names()).isFalse();
    CommonWords ball = CommonWords.of("striped ball");
    assertThat(ball.strange()).containsExactly("striped");
    assertThat(ball.text()).isEqualTo("striped ball");
    assertThat(ball.names()).isTrue();
    assertThat(CommonWords.of("hat").strange()).containsExactly("hat");
    assertThat(CommonWords.of("red").strange()).isEmpty();
  }

  @Test
  void anyTextIsRead() {
    assertThat(CommonWords.of("?!").text()).isEqualTo("?!");
    assertThat(CommonWords.of("x".repeat(5000)).strange()).isEmpty();
  }
}
