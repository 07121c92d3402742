package dev.visprog.training.vilt;

import static org.assertj.core.api.Assertions.assertThat;

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

  @Test
  void patchesOfThingsComeFirst() {
    int[] kept = new KeptPatches(GRID, 10).of(LOOK, new Chance(1));
    assertThat(kept).hasSize(10).isSorted().doesNotHaveDuplicates().contains(BALL);
    assertThat(kept).isEqualTo(new KeptPatches(GRID, 10).of(LOOK, new Chance(1)));
    assertThat(kept).isNotEqualTo(new KeptPatches(GRID, 10).of(LOOK, new Chance(2)));
  }

  @Test
  void aFifthIsLeftToTheBackground() {
    int[] kept = new KeptPatches(GRID, 5).of(LOOK, new Chance(1));
    assertThat(kept).hasSize(5).contains(BALL);
    assertThat(new KeptPatches(GRID, 4).of(LOOK, new Chance(1)))
        .hasSize(4)
        .satisfies(
            few -> assertThat(IntStream.of(few).filter(each -> isBall(each)).count()).isEqualTo(3));
  }

  @Test
  void ofASmallPictureAllAre() {
    assertThat(new KeptPatches(GRID, 112).of(LOOK, new Chance(1)))
        .containsExactly(IntStream.range(0, 48).toArray());
  }

  @Test
  void whatIsHiddenIsNotLookedAt() {
    Box ball = TinyScenes.BALL;
    Look hidden = new Look(LOOK.picture(), LOOK.view().only(List.of()), null, List.of(ball));
    int[] kept = new KeptPatches(GRID, 112).of(hidden, new Chance(1));
    assertThat(kept).hasSize(44);
    assertThat(IntStream.of(kept).filter(each -> isBall(each))).isEmpty();
    assertThat(new KeptPatches(GRID, 50).of(hidden, new Chance(1))).hasSize(30);
  }

  private static boolean isBall(int patch) {
    return IntStream.of(BALL).anyMatch(each -> each == patch);
  }
}
