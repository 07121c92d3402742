package dev.visprog.training.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.tools.scene.measure.PanopticPicture;
import dev.visprog.value.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownTest {
  /** 4 × 2 pixels: a dog on the left but for a corner, grass, and a pixel of nothing. */
  private static final PanopticPicture TRUTH =
      new PanopticPicture(4, 2, new int[] {1, 1, 2, 2, 1, 2, 2, 0}, List.of("dog", "grass"));

  @Test
  void aPlaceShowsWhatCoversIt() {
    Shown shown = Shown.of(TRUTH, 2, 0, 1, 2, 3);
    assertThat(shown.segments()).hasSize(2);
    assertThat(Nouns.ALL.get(shown.segments().get(0).noun())).isEqualTo("dog");
    assertThat(shown.segments().get(0).shares()).containsExactly(1, 0, 0.5f, 0);
    assertThat(Nouns.ALL.get(shown.segments().get(1).noun())).isEqualTo("grass");
    assertThat(shown.segments().get(1).shares()).containsExactly(0, 1, 0.5f, 0.5f);
  }

  @Test
  void onlyPlacesThatAreKeptAreToldOf() {
    Shown shown = Shown.of(TRUTH, 2, 2, 1);
    assertThat(shown.segments().get(0).shares()).containsExactly(0.5f, 0);
    assertThat(shown.segments().get(1).shares()).containsExactly(0.5f, 1);
  }

  @Test
  void aPartShowsAPart() {
    Shown shown = Shown.of(TRUTH.crop(new Box(1, 0, 3, 2)).mirrored(), 2, 0, 1, 2, 3);
    assertThat(shown.segments().get(0).shares()).containsExactly(0, 1, 0, 0);
    assertThat(shown.segments().get(1).shares()).containsExactly(1, 0, 1, 1);
  }
}
