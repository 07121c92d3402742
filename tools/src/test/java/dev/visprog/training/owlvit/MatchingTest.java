package dev.visprog.training.owlvit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MatchingTest {
  /** Three places: on the left, on the right, and on the right again. */
  private static final float[] BOXES = {
    .2f, .5f, .2f, .2f,
    .8f, .5f, .2f, .2f,
    .8f, .5f, .2f, .2f
  };

  private static OwlVitBatch.Truth truth(int places, float[]... boxes) {
    int[] counts = new int[boxes.length];
    boolean[][] fits = new boolean[boxes.length][2];
    for (int i = 0; i < boxes.length; i++) {
      counts[i] = places;
      fits[i][0] = true;
    }
    return new OwlVitBatch.Truth(boxes, counts, fits, new boolean[] {true, true});
  }

  @Test
  void theNearestPlaceFindsATarget() {
    float[] right = {.78f, .5f, .2f, .2f};
    float[] left = {.25f, .5f, .2f, .2f};
    // The last place says the words that are true, the one before says others.
    float[] logits = {0, 0, -2, 2, 2, -2};
    assertThat(Matching.of(truth(1, right, left), BOXES, logits, 0, 3)).containsExactly(1, -1, 0);
  }

  @Test
  void severalPlacesMayFindTheSame() {
    float[] right = {.78f, .5f, .2f, .2f};
    assertThat(Matching.of(truth(2, right), BOXES, new float[6], 0, 3)).containsExactly(-1, 0, 0);
  }

  @Test
  void nothingIsMatchedWhereNothingIs() {
    assertThat(Matching.of(truth(1), BOXES, new float[6], 0, 3)).containsExactly(-1, -1, -1);
  }

  @Test
  void overlapIsOneForTheSameBoxAndBelowZeroFarAway() {
    assertThat(Matching.giou(new float[] {.2f, .5f, .2f, .2f}, BOXES, 0))
        .isCloseTo(1, within(1e-5));
    // Nothing in common, 0.08 of the 0.16 around both is empty.
    assertThat(Matching.giou(new float[] {.8f, .5f, .2f, .2f}, BOXES, 0))
        .isCloseTo(-0.5, within(1e-5));
  }
}
