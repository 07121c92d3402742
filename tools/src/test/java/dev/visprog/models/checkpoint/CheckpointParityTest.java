package dev.visprog.models.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.visprog.models.fixture.Fixtures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checkpoints that the original libraries wrote. */
@Tag("parity")
class CheckpointParityTest {
  static Stream<String> models() {
    return Fixtures.KNOWN.stream()
        .filter(name -> !List.of("tokenizer", "resize", "sd_inpaint").contains(name))
        .sorted();
  }

  @Test
  void opensPartsOfDiffusionPipeline() throws Exception {
    Path folder = Fixtures.require("sd_inpaint").checkpoint();
    try (Checkpoint text = Checkpoint.open(folder.resolve("text_encoder"));
        Checkpoint unet = Checkpoint.open(folder.resolve("unet"), "diffusion_pytorch_model");
        Checkpoint vae = Checkpoint.open(folder.resolve("vae"), "diffusion_pytorch_model")) {
      for (Checkpoint part : List.of(text, unet, vae)) {
        assertThat(part.names()).isNotEmpty();
        assertThat(part.config().isEmpty()).isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void opensEveryPublishedLayoutAndMapsAllTensors(String model) throws Exception {
    Path folder = Fixtures.require(model).checkpoint();
    try (Checkpoint checkpoint = Checkpoint.open(folder)) {
      assertThat(checkpoint.config().isEmpty()).isFalse();
      assertThat(checkpoint.names()).isNotEmpty();
      for (String name : checkpoint.names()) {
        StoredTensor tensor = checkpoint.tensor(name);
        assertThat((long) tensor.bytes().remaining())
            .as(name)
            .isEqualTo(tensor.elements() * tensor.type().width());
        if (tensor.type().floating()) {
          for (float value : tensor.floats()) {
            assertThat(Float.isFinite(value)).as(name).isTrue();
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void readsTheSameFromBothFormats(String model) throws Exception {
    Path folder = Fixtures.require(model).checkpoint();
    assumeTrue(
        Files.exists(folder.resolve("model.safetensors"))
            && Files.exists(folder.resolve("pytorch_model.bin")),
        "the fixture has its weights in one format only");
    try (Checkpoint safetensors = Checkpoint.open(folder, "model");
        Checkpoint pytorch = Checkpoint.open(folder, "pytorch_model")) {
      assertThat(pytorch.names()).containsExactlyInAnyOrderElementsOf(safetensors.names());
      for (String name : safetensors.names()) {
        StoredTensor one = safetensors.tensor(name);
        StoredTensor other = pytorch.tensor(name);
        assertThat(other.type()).as(name).isEqualTo(one.type());
        assertThat(other.shape()).as(name).isEqualTo(one.shape());
        assertThat(other.bytes()).as(name).isEqualTo(one.bytes());
      }
    }
  }

  @Test
  void readsShardsAsOneCheckpoint() throws Exception {
    Path folder = Fixtures.require("clip_sharded").checkpoint();
    assumeTrue(
        Stream.of("model.safetensors.index.json", "pytorch_model.bin.index.json")
            .anyMatch(index -> Files.exists(folder.resolve(index))),
        "the fixture has no index of shards");
    try (Checkpoint checkpoint = Checkpoint.open(folder);
        Stream<Path> files = Files.list(folder)) {
      long shards = files.filter(file -> file.toString().matches(".*-of-\\d+\\..*")).count();
      assertThat(shards).isGreaterThan(1);
      assertThat(checkpoint.names()).hasSizeGreaterThanOrEqualTo((int) shards);
    }
  }
}
