package dev.visprog.training.owlvit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Four places in a row and in a column, and two texts. */
class TargetsTest {
  private static final int GRID = 4;

  /** A house over the whole picture, and a ball in front of it that fills one place. */
  private static OwlVitBatch.Truth houseAndBall() {
    return new OwlVitBatch.Truth(
        new float[][] {{.5f, .5f, 1, 1}, {.375f, .375f, .25f, .25f}},
        new boolean[] {true, true},
        new boolean[] {true, true},
        new boolean[][] {{true, false}, {false, true}},
        new boolean[] {true, true});
  }

  @Test
  void placesNearTheMiddleFindAThing() {
    // Five of the sixteen that the house covers, of which the ball takes one.
    assertThat(Middles.of(houseAndBall(), GRID).targetOf())
        .containsExactly(0, -1, -1, -1, -1, 1, 0, -1, -1, 0, 0, -1, -1, -1, -1, -1);
  }

  @Test
  void nothingFindsWhatIsNotWhollyLookedAt() {
    OwlVitBatch.Truth truth = houseAndBall();
    OwlVitBatch.Truth cut =
        new OwlVitBatch.Truth(
            truth.boxes(),
            truth.things(),
            new boolean[] {false, true},
            truth.fits(),
            truth.decided());
    Found found = Middles.of(cut, GRID);
    assertThat(found.targetOf()).containsOnlyOnce(1).doesNotContain(0);
    assertThat(found.covers()[0]).doesNotContain(false);
  }

  @Test
  void backgroundIsFoundByFewPlaces() {
    OwlVitBatch.Truth grass =
        new OwlVitBatch.Truth(
            new float[][] {{.5f, .5f, 1, 1}},
            new boolean[] {false},
            new boolean[] {true},
            new boolean[][] {{true}},
            new boolean[] {true});
    assertThat(Middles.of(grass, GRID).targetOf())
        .containsExactly(-1, -1, -1, -1, -1, 0, 0, -1, -1, 0, -1, -1, -1, -1, -1, -1);
  }

  /** A place of the house far from its middle may say "house", and must not say "ball". */
  @Test
  void whatIsTrueAroundAPlaceIsNotAsked() {
    Targets targets =
        Targets.of(List.of(houseAndBall()), (truth, number) -> Middles.of(truth, GRID));
    assertThat(targets.count()).isEqualTo(5);
    int corner = 15;
    assertThat(targets.decided()[2 * corner]).isZero();
    assertThat(targets.decided()[2 * corner + 1]).isEqualTo(1);
    assertThat(targets.fits()[2 * corner + 1]).isZero();
    assertThat(targets.matched()[corner]).isZero();
    int ball = 5;
    assertThat(targets.fits()[2 * ball]).isZero();
    assertThat(targets.decided()[2 * ball]).isEqualTo(1);
    assertThat(targets.fits()[2 * ball + 1]).isEqualTo(1);
    assertThat(targets.boxes()[4 * ball]).isEqualTo(.375f);
  }

  @Test
  void whatAPictureDoesNotTellIsNotAsked() {
    OwlVitBatch.Truth truth = houseAndBall();
    OwlVitBatch.Truth cut =
        new OwlVitBatch.Truth(
            truth.boxes(),
            truth.things(),
            truth.whole(),
            truth.fits(),
            new boolean[] {true, false});
    Targets targets = Targets.of(List.of(cut), (each, number) -> Middles.of(each, GRID));
    for (int place = 0; place < GRID * GRID; place++) {
      assertThat(targets.decided()[2 * place + 1]).isZero();
    }
  }
}
