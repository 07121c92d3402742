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
          "087045c5ff61b9a0c147782a9c8230fb3dcf42e219effac0473eedb259f592f8",
          "d48a0fce2f3df35ac866ce6a4ecef2b512adbe8e75782afb8b220e922ec127e7",
          "e4ce4320424c835fe269c4fcd1cfb2ddc6efefc08655f16eb3476b08b9284304",
          "48f4f0ad7eadc319e47a4120d3301898010ad8396df5cd65330085026a362231",
          "21915b2592415e672c25565c9bf345756bb8a9fcaaeb5d033fe9e3ef89507393",
          "82cab47cab2749b9a7309c9416ae15ebb3e511dc6daa05f2579f53ab0bcc0dab",
          "0cbc210ac4a6ebf8ac87eff49410d1adf8aa186b030660ccd848f1b427cc1f38",
          "325b54b54cb9d5e11d6fece30da5f4feec814ea3d29b1be90a846d53ca363f02");

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
