package dev.visprog.training.vilt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.training.data.TinyScenes;
import dev.visprog.value.Box;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeptPatchesTest {
  /** A ball in 16 to 48, 32 to 64 of 128 by 96 pixels: 2 by 2 of 8 by 6 patches. */
  private static final Look LOOK = Look.whole(TinyScenes.ball());

  private static final PatchGrid GRID = PatchGrid.of(LOOK.picture(), 6, 8);

  private static final int[] BALL = {17, 18, 25, 26};

  private static int[] kept(int most, int seed) {
    return new KeptPatches(GRID, most).of(LOOK, new Chance(seed)).patches();
  }

  @Test
  void patchesOfThingsComeFirst() {
    int[] kept = kept(10, 1);
    assertThat(kept).hasSize(10).isSorted().doesNotHaveDuplicates().contains(BALL);
    assertThat(kept).isEqualTo(kept(10, 1));
    assertThat(kept).isNotEqualTo(kept(10, 2));
  }

  @Test
  void aFifthIsLeftToTheBackground() {
    assertThat(kept(5, 1)).hasSize(5).contains(BALL);
    assertThat(kept(4, 1))
        .hasSize(4)
        .satisfies(
            few -> assertThat(IntStream.of(few).filter(each -> isBall(each)).count()).isEqualTo(3));
  }

  @Test
  void eachCountsForThoseOfItsKindThatAreLeftOut() {
    PatchSample sample = new KeptPatches(GRID, 4).of(LOOK, new Chance(1));
    float ball = 0;
    float all = 0;
    for (int i = 0; i < sample.patches().length; i++) {
      ball += isBall(sample.patches()[i]) ? sample.counts()[i] : 0;
      all += sample.counts()[i];
    }
    assertThat(ball).isCloseTo(4, within(1e-5f));
    assertThat(all).isCloseTo(48, within(1e-5f));
  }

  @Test
  void ofASmallPictureAllAre() {
    PatchSample sample = new KeptPatches(GRID, 112).of(LOOK, new Chance(1));
    assertThat(sample.patches()).containsExactly(IntStream.range(0, 48).toArray());
    assertThat(sample.counts()).containsOnly(1);
  }

  @Test
  void whatIsHiddenIsNotLookedAt() {
    Box ball = TinyScenes.BALL;
    Look hidden = new Look(LOOK.picture(), LOOK.view().only(List.of()), null, List.of(ball));
    int[] kept = new KeptPatches(GRID, 112).of(hidden, new Chance(1)).patches();
    assertThat(kept).hasSize(44);
    assertThat(IntStream.of(kept).filter(each -> isBall(each))).isEmpty();
    assertThat(new KeptPatches(GRID, 50).of(hidden, new Chance(1)).patches()).hasSize(30);
  }

  private static boolean isBall(int patch) {
    return IntStream.of(BALL).anyMatch(each -> each == patch);
  }
}
