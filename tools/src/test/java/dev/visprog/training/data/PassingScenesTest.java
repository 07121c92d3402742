package dev.visprog.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.tools.scene.drawing.Chance;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PassingScenesTest {
  @Test
  void aBatchSeesTheSameHoweverManyWereMadeBefore() {
    PassingScenes unbroken = new PassingScenes(new Scenes(3), 8);
    for (int batch = 0; batch < 120; batch += 40) {
      unbroken.any(batch, new Chance(batch));
    }
    PassingScenes resumed = new PassingScenes(new Scenes(3), 8);
    assertThat(picture(unbroken, 120, 7)).isEqualTo(picture(resumed, 120, 7));
    assertThat(picture(unbroken, 119, 7)).isEqualTo(picture(resumed, 119, 7));
  }

  @Test
  void scenesPassBy() {
    PassingScenes scenes = new PassingScenes(new Scenes(3), 8);
    assertThat(picture(scenes, 0, 7)).isNotEqualTo(picture(scenes, 1000, 7));
  }

  @Test
  void aBatchSeesManyScenes() {
    PassingScenes scenes = new PassingScenes(new Scenes(3), 8);
    Chance chance = new Chance(1);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 30; i++) {
      seen.add(scenes.any(5, chance).scene().picture().contentHash());
    }
    assertThat(seen).hasSizeGreaterThan(25);
  }

  private static String picture(PassingScenes scenes, int batch, long seed) {
    return scenes.any(batch, new Chance(seed)).scene().picture().contentHash();
  }
}
