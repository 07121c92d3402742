package dev.visprog.training.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceLossTest {
  private static final int NOUNS = Nouns.ALL.size();

  /** Of two places. */
  private static float[] weights(Shown.Segment... segments) {
    return PlaceLoss.weights(List.of(new Shown(List.of(segments))), 2);
  }

  @Test
  void aPlaceCountsForWhatItShows() {
    float[] weights =
        weights(new Shown.Segment(1, new float[] {1, 0}), new Shown.Segment(2, new float[] {0, 1}));
    assertThat(weights[1]).isEqualTo(0.5f);
    assertThat(weights[NOUNS + 2]).isEqualTo(0.5f);
    assertThat(weights[2]).isZero();
  }

  @Test
  void aSegmentCountsByTheRootOfItsPlaces() {
    float[] weights =
        weights(
            new Shown.Segment(0, new float[] {0.25f, 0}),
            new Shown.Segment(2, new float[] {0.75f, 0.25f}),
            new Shown.Segment(1, new float[] {0, 0.25f}));
    // A quarter of a place counts half as much as a whole one.
    assertThat(weights[0]).isCloseTo(0.25f, within(1e-6f));
    assertThat(weights[2] + weights[NOUNS + 2]).isCloseTo(0.5f, within(1e-6f));
    assertThat(weights[NOUNS + 1]).isCloseTo(0.25f, within(1e-6f));
  }

  @Test
  void nothingCountsWhereNothingIs() {
    assertThat(weights()).containsOnly(0);
    assertThat(weights(new Shown.Segment(3, new float[2]))).containsOnly(0);
  }
}
