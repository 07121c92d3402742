package dev.visprog.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.tools.scene.Category;
import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.file.SceneFiles;
import dev.visprog.tools.scene.layout.SceneGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drawn scene among the examples; {@code -Dgolden.update=true} writes it anew. */
class KitesSceneTest {
  private static final Path FOLDER = Path.of("images");

  @TempDir private Path anew;

  private final Scene drawn = new SceneGenerator(2026).scene(1085, "kites");

  @BeforeEach
  void update() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      SceneFiles.write(drawn, FOLDER);
    }
  }

  /** PNG files are compared by their pixels: another zlib packs them into other bytes. */
  @Test
  void isWhatTheGeneratorDraws() throws Exception {
    Scene committed = SceneFiles.read(FOLDER.resolve("kites.png"));

    assertThat(committed.picture()).isEqualTo(drawn.picture());
    assertThat(committed.labels().toArray()).isEqualTo(drawn.labels().toArray());
    assertThat(committed.truth()).isEqualTo(drawn.truth());
    assertThat(Files.readAllBytes(FOLDER.resolve("kites.json")))
        .isEqualTo(Files.readAllBytes(SceneFiles.write(drawn, anew)));
  }

  @Test
  void showsThreeOrangeKitesAndAWomanWithABalloon() {
    assertThat(drawn.truth().objects())
        .filteredOn(one -> one.category() == Category.KITE && one.colour() == Colour.ORANGE)
        .hasSize(3);
    assertThat(drawn.truth().objects())
        .filteredOn(one -> one.holds().contains(Category.BALLOON))
        .hasSize(1);
  }
}
