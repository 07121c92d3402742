package dev.visprog.training.maskformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceLossTest {
  /** Two places of 16 pixels a side, each 4 × 4 pixels of a mask. */
  private static final Canvas CANVAS = new Canvas(16, 32);

  private static Sample.Segment segment(int label, int fromColumn, int toColumn) {
    float[] shares = new float[4 * 8];
    for (int y = 0; y < 4; y++) {
      for (int x = fromColumn; x < toColumn; x++) {
        shares[y * 8 + x] = 1;
      }
    }
    return new Sample.Segment(label, shares);
  }

  private static float[] weights(Sample.Segment... segments) {
    Sample sample = new Sample(new float[0], List.of(segments));
    return PlaceLoss.weights(new MaskFormerBatch(CANVAS, List.of(sample)), 16, 3);
  }

  @Test
  void aPlaceCountsForWhatItShows() {
    float[] weights = weights(segment(1, 0, 4), segment(2, 4, 8));
    assertThat(weights).containsExactly(0, 0.5f, 0, 0, 0, 0.5f);
  }

  @Test
  void aSegmentCountsByTheRootOfItsPlaces() {
    float[] weights = weights(segment(0, 0, 1), segment(2, 0, 4), segment(1, 4, 8));
    // A quarter of a place counts half as much as a whole one.
    assertThat(weights[0]).isCloseTo(0.2f, within(1e-6f));
    assertThat(weights[2]).isCloseTo(0.4f, within(1e-6f));
    assertThat(weights[4]).isCloseTo(0.4f, within(1e-6f));
  }

  @Test
  void nothingCountsWhereNothingIs() {
    assertThat(weights()).containsOnly(0);
  }
}
