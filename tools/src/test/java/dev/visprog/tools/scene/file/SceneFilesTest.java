package dev.visprog.tools.scene.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.tools.scene.Scene;
import dev.visprog.tools.scene.layout.SceneGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SceneFilesTest {
  @TempDir private Path folder;

  @Test
  void readsWhatItWrote() throws Exception {
    SceneGenerator generator = new SceneGenerator(5);
    for (int i = 0; i < 20; i++) {
      Scene scene = generator.scene(i);

      Path json = SceneFiles.write(scene, folder);

      assertSame(SceneFiles.read(json), scene);
      assertSame(SceneFiles.read(folder.resolve(scene.truth().image())), scene);
    }
  }

  @Test
  void writesALineForEachThing() throws Exception {
    Scene scene = new SceneGenerator(7).scene(3);

    List<String> lines = Files.readAllLines(SceneFiles.write(scene, folder));

    assertThat(lines).startsWith("{", "  \"image\":\"scene-0003.png\",");
    assertThat(lines)
        .hasSize(9 + scene.truth().background().size() + scene.truth().objects().size() + 1);
    assertThat(lines.get(lines.size() - 3)).startsWith("    {\"id\":").endsWith("]}");
  }

  @Test
  void writesTheSameBytesForTheSameSeed() throws Exception {
    Path other = Files.createDirectory(folder.resolve("other"));
    Scene scene = new SceneGenerator(7).scene(2);
    SceneFiles.write(scene, folder);
    SceneFiles.write(new SceneGenerator(7).scene(2), other);

    for (String name : SceneFiles.names(scene.truth())) {
      assertThat(other.resolve(name)).hasSameBinaryContentAs(folder.resolve(name));
    }
  }

  @Test
  void replacesASceneAsAWhole() throws Exception {
    SceneFiles.write(new SceneGenerator(1).scene(0, "park"), folder);
    Scene scene = new SceneGenerator(2).scene(0, "park");

    SceneFiles.write(scene, folder);

    assertSame(SceneFiles.read(folder.resolve("park.png")), scene);
    assertThat(files()).containsExactly("park.json", "park.mask.png", "park.png");
  }

  @Test
  void leavesNoHalfASceneWhenInterrupted() throws Exception {
    Scene scene = new SceneGenerator(1).scene(0);
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> SceneFiles.write(scene, folder)).isInstanceOf(IOException.class);
    } finally {
      Thread.interrupted();
    }
    assertThat(files()).isEmpty();
  }

  @Test
  void leavesNoHalfASceneWhenAFileCannotBeWritten() throws Exception {
    Files.createDirectories(folder.resolve("scene-0000.png").resolve("in the way"));
    Scene scene = new SceneGenerator(1).scene(0);

    assertThatThrownBy(() -> SceneFiles.write(scene, folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("scene-0000.png");

    assertThat(files()).containsExactly("scene-0000.png");
  }

  @Test
  void findsTheTruthBesideAPicture() throws Exception {
    Path json = SceneFiles.write(new SceneGenerator(1).scene(0, "park"), folder);

    assertThat(SceneFiles.truthBeside(folder.resolve("park.png"))).contains(json);
    assertThat(SceneFiles.truthBeside(folder.resolve("other.png"))).isEmpty();
    assertThat(SceneFiles.truthBeside(json)).isEmpty();
    assertThat(SceneFiles.truthBeside(Path.of("/"))).isEmpty();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  static void assertSame(Scene got, Scene wanted) {
    assertThat(got.truth()).isEqualTo(wanted.truth());
    assertThat(got.picture()).isEqualTo(wanted.picture());
    assertThat(got.labels().toArray()).isEqualTo(wanted.labels().toArray());
  }
}
