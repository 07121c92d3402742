package dev.visprog.models.detection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RelativeBoxTest {
  @Test
  void hasItsCentreAndItsSizeInPixels() {
    assertThat(new RelativeBox(0.5f, 0.25f, 0.5f, 0.5f).detection(0.75f, 3, 200, 100))
        .isEqualTo(new Detection(0.75f, 3, 50, 0, 150, 50));
  }

  @Test
  void mayReachBeyondThePicture() {
    Detection beyond = new RelativeBox(0, 1, 0.5f, 0.5f).detection(1, 0, 200, 100);
    assertThat(beyond).isEqualTo(new Detection(1, 0, -50, 75, 50, 125));
    assertThat(beyond.clip(200, 100)).isEqualTo(new Detection(1, 0, 0, 75, 50, 100));
  }

  @Test
  void nothingIsLeftOfABoxOutsideOfThePicture() {
    assertThat(new Detection(1, 0, 250, -20, 300, -10).clip(200, 100))
        .isEqualTo(new Detection(1, 0, 200, 0, 200, 0));
  }
}
