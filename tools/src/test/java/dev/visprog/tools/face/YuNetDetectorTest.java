package dev.visprog.tools.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class YuNetDetectorTest {

  @Test
  void keepsTheBestOfFacesThatOverlap() {
    Face best = new Face(10, 10, 20, 20, 0.9);
    Face same = new Face(12, 11, 20, 20, 0.8);
    Face apart = new Face(60, 10, 20, 20, 0.85);

    assertThat(YuNetDetector.withoutDoubles(List.of(same, apart, best)))
        .containsExactly(best, apart);
  }

  @Test
  void searchesLargePicturesAtABoundedSize() {
    assertThat(SearchScales.of(12_800, 100)).containsExactly(0.025, 0.1);
    assertThat(SearchScales.of(640, 320)).containsExactly(0.5, 2.0);
  }

  @Test
  void enlargesSmallPicturesTwiceAtMost() {
    assertThat(SearchScales.of(10, 10)).containsExactly(2.0);
  }

  @Test
  void knowsImpossibleFaces() {
    assertThat(new Face(10, 10, 20, 20, 0.9).isPlausible(100, 100)).isTrue();
    assertThat(new Face(-10, -10, 20, 20, 0.9).isPlausible(100, 100)).isTrue();
    assertThat(new Face(Double.NaN, 10, 20, 20, 0.9).isPlausible(100, 100)).isFalse();
    assertThat(new Face(10, 10, Double.POSITIVE_INFINITY, 20, 0.9).isPlausible(100, 100)).isFalse();
    assertThat(new Face(10, 10, 20, 20, Double.NaN).isPlausible(100, 100)).isFalse();
    assertThat(new Face(500, 10, 20, 20, 0.9).isPlausible(100, 100)).isFalse();
    assertThat(new Face(10, 10, 20, 500, 0.9).isPlausible(100, 100)).isFalse();
  }
}
