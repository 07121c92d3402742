package dev.visprog.tools.scene.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.tools.scene.Scene;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SceneGeneratorTest {
  /**
   * Hashes of the pixels of the first scenes of seed 7. They were computed with Java 17 and with
   * Java 25; a difference on another machine means that somebody else sees other pictures. After a
   * change of the drawings on purpose, copy the new ones from the message of the failure.
   */
  private static final List<String> GOLDEN =
      List.of(
          "4c3871ff7c9547e44443dc96d960683fc67032804013e6023440ac2dcacf2ebc",
          "650ef4b5068be04f52fdf38aa7cde9fa4fa00f08b60eb73cc8d69df2d10328f5",
          "42889a2daee649c6bd86b4714810dd9c21c082c73dadf36ecfc0a5edf2cdcb18",
          "d9e1702536ccea52f76dfac62bcd6e4297a1699dc84b3dde99d2d02d5ebb3eb3",
          "7ab27a45bc5448297d46f6b29c076a0f611ad5af723b23ee72ccd18dbaf70dfc",
          "e6be1299437d6bbf77703b3a91fc4160ba922ee42351a7fb28199b66fc724cea",
          "3c555755bd5a66f9c80f30a017c8b3dd9fc60b1af9cb29151ab563b5cad6df58",
          "68fe5eeba49e42e33d593eb804832b81e5c2637a7501b33f9394e93ab9d2d39f");

  @Test
  void drawsTheSamePixelsOnEveryMachine() {
    SceneGenerator generator = new SceneGenerator(7);

    List<String> hashes =
        IntStream.range(0, 8).mapToObj(i -> generator.scene(i).picture().pixelHash()).toList();

    assertThat(hashes).isEqualTo(GOLDEN);
  }

  @Test
  void drawsTheSameSceneWhateverWasDrawnBefore() {
    Scene alone = new SceneGenerator(3).scene(5);
    SceneGenerator busy = new SceneGenerator(3);
    busy.scene(0);
    busy.scene(9);

    Scene later = busy.scene(5);

    assertThat(later.picture()).isEqualTo(alone.picture());
    assertThat(later.truth()).isEqualTo(alone.truth());
    assertThat(later.labels().toArray()).isEqualTo(alone.labels().toArray());
  }

  @Test
  void drawsTheSameSceneInSeveralThreads() {
    SceneGenerator generator = new SceneGenerator(4);
    List<String> inTurn =
        IntStream.range(0, 12).mapToObj(i -> generator.scene(i).picture().pixelHash()).toList();

    List<String> atOnce =
        IntStream.range(0, 12)
            .parallel()
            .mapToObj(i -> generator.scene(i).picture().pixelHash())
            .toList();

    assertThat(atOnce).isEqualTo(inTurn);
  }

  @Test
  void drawsOtherScenesForOtherIndicesAndSeeds() {
    List<String> hashes =
        IntStream.range(0, 40)
            .mapToObj(i -> new SceneGenerator(i / 20).scene(i % 20).picture().pixelHash())
            .toList();

    assertThat(hashes).doesNotHaveDuplicates();
  }

  @Test
  void namesTheFilesAfterTheIndexOrAsTold() {
    SceneGenerator generator = new SceneGenerator(1);

    assertThat(generator.scene(7).truth().image()).isEqualTo("scene-0007.png");
    assertThat(generator.scene(7).truth().mask()).isEqualTo("scene-0007.mask.png");
    assertThat(generator.scene(7, "park").truth().image()).isEqualTo("park.png");
    assertThat(generator.scene(7, "park").truth().mask()).isEqualTo("park.mask.png");
    assertThat(generator.scene(7, "park").picture()).isEqualTo(generator.scene(7).picture());
  }

  @Test
  void refusesANegativeIndex() {
    assertThatThrownBy(() -> new SceneGenerator(1).scene(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("got scene number -1, want at least 0");
  }
}
