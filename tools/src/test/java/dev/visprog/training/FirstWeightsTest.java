package dev.visprog.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FirstWeightsTest {
  private final FirstWeights weights = new FirstWeights(1);

  @Test
  void nearPatchesBeginMoreAlikeThanFarOnes() {
    float[] places = weights.of("vision_model.embeddings.position_embedding.weight", 65, 32);
    assertThat(alike(places, 1, 2)).isGreaterThan(alike(places, 1, 4));
    assertThat(alike(places, 1, 9)).isGreaterThan(alike(places, 1, 33)); // a row below, four below
    assertThat(alike(places, 1, 2)).isCloseTo(alike(places, 63, 64), within(1e-4));
  }

  @Test
  void placesOfAMapBeginAsWavesAcrossIt() {
    float[] map = weights.of("encoder.model.embeddings.position_embeddings", 1, 32, 8, 8);
    float[] places = new float[64 * 32]; // channels last
    for (int i = 0; i < map.length; i++) {
      places[i % 64 * 32 + i / 64] = map[i];
    }
    assertThat(alike(places, 0, 1)).isGreaterThan(alike(places, 0, 3)).isLessThan(0.999);
    assertThat(alike(places, 0, 8)).isGreaterThan(alike(places, 0, 24)).isLessThan(0.999);
  }

  @Test
  void placesOfWordsBeginByChance() {
    float[] places = weights.of("text_model.embeddings.position_embedding.weight", 26, 32);
    assertThat(places[0]).isNotZero();
    assertThat(Math.abs(alike(places, 1, 2))).isLessThan(0.9);
  }

  @Test
  void matricesKeepTheSizeOfWhatGoesThrough() {
    float[] matrix = weights.of("layer.weight", 64, 64);
    double squares = 0;
    for (float each : matrix) {
      squares += each * each;
    }
    assertThat(squares / matrix.length).isCloseTo(1.0 / 64, within(0.003));
  }

  /** The cosine of two rows of 32. */
  private static double alike(float[] rows, int one, int other) {
    double product = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i < 32; i++) {
      float a = rows[32 * one + i];
      float b = rows[32 * other + i];
      product += a * b;
      first += a * a;
      second += b * b;
    }
    return product / Math.sqrt(first * second);
  }
}
