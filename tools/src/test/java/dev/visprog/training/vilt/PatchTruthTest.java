package dev.visprog.training.vilt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Size;
import dev.visprog.tools.testing.SceneBuilder;
import dev.visprog.training.places.Nouns;
import dev.visprog.training.places.Shown;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatchTruthTest {
  /** 6 by 4 patches of 10 pixels: a dog of 2 by 2 of them, and a ball of one and a half. */
  private static final Look LOOK =
      Look.whole(
          SceneBuilder.of(60, 40)
              .add(Size.LARGE, Colour.BROWN, Category.DOG, 0, 0, 20, 20)
              .add(Size.SMALL, Colour.RED, Category.BALL, 40, 30, 55, 40)
              .build());

  private static final PatchGrid GRID = PatchGrid.of(LOOK.picture(), 4, 6);

  private static PatchTruth truth(String question) {
    return PatchTruth.of(LOOK, question, GRID, 0, 1, 2, 6, 22, 23);
  }

  @Test
  void patchesShowThings() {
    List<Shown.Segment> segments = truth("What is this?").shown().segments();
    assertThat(segments)
        .extracting(one -> Nouns.ALL.get(one.noun()))
        .containsExactly("dog", "ball");
    assertThat(segments.get(0).shares()).containsExactly(1, 1, 0, 1, 0, 0);
    // Of three columns of pixels, at 51, 55 and 58, the first shows the ball.
    assertThat(segments.get(1).shares()).containsExactly(0, 0, 0, 0, 1, 3f / 9);
  }

  @Test
  void nounsNamePatches() {
    List<Integer> dog = List.of(0, 1, 3);
    List<Integer> ball = List.of(4, 5);
    assertThat(truth("What color is the dog?").named()).isEqualTo(Map.of(4, dog));
    assertThat(truth("Is the puppy or the ball red?").named()).isEqualTo(Map.of(2, dog, 5, ball));
    assertThat(truth("How many animals are there?").named()).isEqualTo(Map.of(2, dog));
    assertThat(truth("How many red balls are there?").named()).isEqualTo(Map.of(3, ball));
    assertThat(truth("How many green balls are there?").named()).isEqualTo(Map.of(3, List.of()));
    assertThat(truth("Is there a cat?").named()).isEqualTo(Map.of(3, List.of()));
    assertThat(truth("What is this?").named()).isEmpty();
  }
}
