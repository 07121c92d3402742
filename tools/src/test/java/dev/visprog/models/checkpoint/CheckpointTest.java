package dev.visprog.models.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
  @TempDir private Path folder;

  private Path weights(Path where) {
    Path file = where.resolve("model.safetensors");
    SafetensorsWriter.write(file, Map.of("a", SampleTensor.filled(1, 2)));
    return file;
  }

  private void refuses(Path opened, String... problems) {
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> Checkpoint.open(opened).close())
        .withMessageContaining(opened.toString())
        .satisfies(e -> assertThat(e).hasMessageContainingAll(problems));
  }

  @ParameterizedTest
  @EnumSource(names = {"F32", "F16", "BF16", "F64"})
  void readsFloatsAsTheyWereWritten(ElementType type) throws Exception {
    Map<String, SampleTensor> tensors = new LinkedHashMap<>();
    Random random = new Random(1);
    tensors.put("a.weight", SampleTensor.random(random, 1, 3, 5));
    tensors.put("scale", SampleTensor.of(new float[] {0.5f}));
    tensors.put("empty", SampleTensor.of(new float[0], 0, 7));
    tensors.put("b", SampleTensor.of(new float[] {0, -0f, 1e-6f, -65504, 6e-8f}, 5));
    SafetensorsWriter.write(folder.resolve("model.safetensors"), tensors, type);

    try (Checkpoint checkpoint = Checkpoint.open(folder)) {
      assertThat(checkpoint.names()).containsExactlyElementsOf(tensors.keySet());
      for (var entry : tensors.entrySet()) {
        StoredTensor tensor = checkpoint.tensor(entry.getKey());
        assertThat(tensor.type()).isEqualTo(type);
        assertThat(tensor.shape()).isEqualTo(entry.getValue().shape());
        assertThat(tensor.bytes().isDirect()).isTrue();
        assertThat(tensor.bytes().isReadOnly()).isTrue();
        float[] values = tensor.floats();
        float[] written = entry.getValue().values();
        assertThat(values).hasSameSizeAs(written);
        for (int i = 0; i < values.length; i++) {
          assertThat(values[i]).isCloseTo(written[i], within(roundingOf(type, written[i])));
        }
      }
    }
  }

  private static float roundingOf(ElementType type, float value) {
    return switch (type) {
      case F16 -> Math.max(Math.abs(value) / 2048, Math.scalb(1f, -25));
      case BF16 -> Math.abs(value) / 256;
      default -> 0;
    };
  }

  @Test
  void givesEachCallerItsOwnPositionInTheBytes() throws Exception {
    weights(folder);
    try (Checkpoint checkpoint = Checkpoint.open(folder)) {
      StoredTensor tensor = checkpoint.tensor("a");
      assertThat(tensor.bytes().getFloat()).isEqualTo(1);
      assertThat(tensor.bytes().position()).isZero();
    }
  }

  @Test
  void prefersSafetensorsAndOneFile() throws Exception {
    TorchWriter.write(folder.resolve("pytorch_model.bin"), Map.of("t", SampleTensor.filled(1)));
    try (Checkpoint checkpoint = Checkpoint.open(folder)) {
      assertThat(checkpoint.names()).containsExactly("t");
    }
    Files.writeString(folder.resolve("model.safetensors.index.json"), "broken");
    refuses(folder, "model.safetensors.index.json");
    weights(folder);
    try (Checkpoint checkpoint = Checkpoint.open(folder)) {
      assertThat(checkpoint.names()).containsExactly("a");
    }
  }

  @Test
  void opensWeightsOfAnotherName() throws Exception {
    SafetensorsWriter.write(
        folder.resolve("diffusion_pytorch_model.safetensors"), Map.of("u", SampleTensor.filled(1)));
    try (Checkpoint checkpoint = Checkpoint.open(folder, "diffusion_pytorch_model")) {
      assertThat(checkpoint.names()).containsExactly("u");
    }
    refuses(folder, "want model.safetensors or", "found: 'diffusion_pytorch_model.safetensors'");
  }

  @Test
  void saysWhatAFolderHoldsInsteadOfWeights() throws Exception {
    refuses(folder, "got no weights", "pytorch_model.bin", "found: nothing", "pull the model");
    refuses(folder.resolve("none"), "got no such folder");
    refuses(Files.createFile(folder.resolve("file")), "got no such folder");
    Files.createDirectory(folder.resolve("model.safetensors"));
    refuses(folder, "got no regular file");
  }

  @Test
  void followsLinksAsInTheCacheOfTheHub() throws Exception {
    Path blob = Files.move(weights(folder), folder.resolve("blob"));
    Path snapshot = Files.createDirectories(folder.resolve("snapshots").resolve("main"));
    try {
      Files.createSymbolicLink(snapshot.resolve("model.safetensors"), Path.of("../../blob"));
    } catch (UnsupportedOperationException | IOException e) {
      assumeTrue(false, "this system makes no symbolic links");
    }
    assertThat(blob).exists();
    try (Checkpoint checkpoint = Checkpoint.open(snapshot)) {
      assertThat(checkpoint.tensor("a").floats()).containsExactly(1, 1);
    }
  }

  @Test
  void namesTensorThatIsNotThere() throws Exception {
    weights(folder);
    try (Checkpoint checkpoint = Checkpoint.open(folder)) {
      assertThatExceptionOfType(CheckpointException.class)
          .isThrownBy(() -> checkpoint.tensor("b"))
          .withMessage(folder + ": got no tensor 'b'");
    }
  }

  @Test
  void readsConfigurationAndOtherJson() throws Exception {
    weights(folder);
    Files.writeString(folder.resolve("config.json"), "{\"hidden_size\": 8, \"eps\": NaN}");
    try (Checkpoint checkpoint = Checkpoint.open(folder)) {
      assertThat(checkpoint.config().get("hidden_size").asInt()).isEqualTo(8);
      assertThat(checkpoint.json("preprocessor_config.json")).isEmpty();
      assertThat(checkpoint.json("config.json")).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "3", "{} {}", "{\"a\": 1,}", "\u0000"})
  void refusesBrokenConfiguration(String content) throws Exception {
    weights(folder);
    Files.writeString(folder.resolve("config.json"), content);
    refusesConfiguration("config.json: got ");
  }

  @Test
  void refusesHostileConfiguration() throws Exception {
    weights(folder);
    refusesConfiguration("config.json: got no such file");
    Files.writeString(folder.resolve("config.json"), "{\"a\":" + "[".repeat(1_000_000));
    refusesConfiguration("depth");
    Files.writeString(folder.resolve("config.json"), "{\"a\":[" + "{},".repeat(2_000_000));
    refusesConfiguration("config.json: got no JSON", "oken");
    Files.write(folder.resolve("config.json"), new byte[(32 << 20) + 1]);
    refusesConfiguration("got 33554433 bytes, want at most 33554432");
  }

  private void refusesConfiguration(String... problems) throws Exception {
    try (Checkpoint checkpoint = Checkpoint.open(folder)) {
      assertThatExceptionOfType(CheckpointException.class)
          .isThrownBy(checkpoint::config)
          .satisfies(e -> assertThat(e).hasMessageContainingAll(problems));
    }
  }

  @Test
  void keepsRevisionUntilSomethingIsWrittenAnew() throws Exception {
    Path file = weights(folder);
    String before = revision(folder);
    assertThat(before).matches("[0-9a-f]{12}").isEqualTo(revision(folder));
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
    String touched = revision(folder);
    Files.writeString(folder.resolve("config.json"), "{}");
    assertThat(revision(folder)).isNotIn(before, touched);
    assertThat(touched).isNotEqualTo(before);
  }

  @Test
  void takesCommitOfSnapshotForRevision() throws Exception {
    String commit = "0123456789abcdef0123456789abcdef01234567";
    Path snapshot = Files.createDirectories(folder.resolve("snapshots").resolve(commit));
    weights(snapshot);
    assertThat(revision(snapshot)).isEqualTo("0123456789ab");
  }

  private static String revision(Path folder) throws CheckpointException {
    try (Checkpoint checkpoint = Checkpoint.open(folder)) {
      return checkpoint.revision();
    }
  }
}
