package dev.visprog.models.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SeededNoiseTest {
  @Test
  void isNormal() {
    float[] values = new SeededNoise(5).draw(100_001);
    double sum = 0;
    double squares = 0;
    int beyond = 0;
    for (float value : values) {
      sum += value;
      squares += value * value;
      beyond += Math.abs(value) > 1.959964 ? 1 : 0;
    }
    assertThat(sum / values.length).isCloseTo(0, within(0.02));
    assertThat(squares / values.length).isCloseTo(1, within(0.02));
    assertThat(beyond / (double) values.length).isCloseTo(0.05, within(0.005));
  }

  @Test
  void isTheSameForTheSameSeed() {
    assertThat(new SeededNoise(7).draw(9)).isEqualTo(new SeededNoise(7).draw(9));
    assertThat(new SeededNoise(7).draw(9)).isNotEqualTo(new SeededNoise(8).draw(9));
    SeededNoise noise = new SeededNoise(7);
    assertThat(noise.draw(9)).isNotEqualTo(noise.draw(9));
  }
}
