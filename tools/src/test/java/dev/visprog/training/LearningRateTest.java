package dev.visprog.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LearningRateTest {
  @Test
  void growsThenFallsToAHundredth() {
    LearningRate rate = new LearningRate(1, 10, 110);
    assertThat(rate.at(0)).isCloseTo(0.1, within(1e-9));
    assertThat(rate.at(9)).isCloseTo(1, within(1e-9));
    assertThat(rate.at(60)).isCloseTo(0.505, within(1e-3));
    assertThat(rate.at(110)).isCloseTo(0.01, within(1e-9));
    assertThat(rate.at(500)).isCloseTo(0.01, within(1e-9));
  }
}
