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

  private static OwlVitBatch.Truth truth(boolean isThing, float[]... boxes) {
    boolean[] things = new boolean[boxes.length];
    boolean[] whole = new boolean[boxes.length];
    boolean[][] fits = new boolean[boxes.length][2];
    for (int i = 0; i < boxes.length; i++) {
      things[i] = isThing;
      whole[i] = true;
      fits[i][0] = true;
    }
    return new OwlVitBatch.Truth(boxes, things, whole, fits, new boolean[] {true, true});
  }

  private static int[] matched(OwlVitBatch.Truth truth, float... logits) {
    return found(truth, 2, logits).targetOf();
  }

  /** Three of the places of a picture. */
  private static Found found(OwlVitBatch.Truth truth, int grid, float... logits) {
    return Matching.of(truth, BOXES, logits, 0, new int[] {0, 1, 2}, grid);
  }

  @Test
  void theNearestPlaceFindsATarget() {
    float[] right = {.78f, .5f, .2f, .2f};
    float[] left = {.25f, .5f, .2f, .2f};
    // The last place says the words that are true, the one before says others.
    assertThat(matched(truth(true, right, left), 0, 0, -2, 2, 2, -2)).containsExactly(1, -1, 0);
  }

  @Test
  void severalPlacesMayFindALargeThing() {
    float[] large = {.8f, .5f, 1, 1};
    assertThat(matched(truth(true, large), new float[6])).containsExactly(-1, 0, 0);
  }

  @Test
  void howManyPlacesFindAThingDoesNotDependOnHowManyAreLookedAt() {
    OwlVitBatch.Truth truth = truth(true, new float[] {.8f, .5f, .3f, .3f});
    assertThat(found(truth, 2, new float[6]).targetOf()).containsOnlyOnce(0);
    assertThat(found(truth, 7, new float[6]).targetOf()).containsExactly(-1, 0, 0);
  }

  @Test
  void whatIsNotWhollyLookedAtIsNotFoundAndNotDeniedWhereItIs() {
    OwlVitBatch.Truth cut =
        new OwlVitBatch.Truth(
            new float[][] {{.75f, .25f, .5f, .5f}},
            new boolean[] {true},
            new boolean[] {false},
            new boolean[][] {{true, false}},
            new boolean[] {true, true});
    Found found = found(cut, 2, new float[6]);
    assertThat(found.targetOf()).containsExactly(-1, -1, -1);
    assertThat(found.covers()[0]).containsExactly(false, true, false);
  }

  @Test
  void onePlaceFindsBackground() {
    float[] large = {.8f, .5f, 1, 1};
    assertThat(matched(truth(false, large), 0, 0, 0, 0, 1, 0)).containsExactly(-1, -1, 0);
  }

  @Test
  void nothingIsMatchedWhereNothingIs() {
    assertThat(matched(truth(true), new float[6])).containsExactly(-1, -1, -1);
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
