package dev.visprog.models.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checkpoints in several files with an index. */
class ShardsTest {
  private static final String ONE = "model-00001-of-00002.safetensors";
  private static final String TWO = "model-00002-of-00002.safetensors";

  @TempDir private Path folder;

  private void shard(String file, String... names) {
    Map<String, SampleTensor> tensors = new LinkedHashMap<>();
    for (String name : names) {
      tensors.put(name, SampleTensor.filled(name.length(), 3));
    }
    SafetensorsWriter.write(folder.resolve(file), tensors);
  }

  private void index(Map<String, ?> weightMap) throws Exception {
    Files.writeString(
        folder.resolve("model.safetensors.index.json"),
        new ObjectMapper().writeValueAsString(Map.of("weight_map", weightMap)));
  }

  private void refuses(String... problems) {
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(() -> Checkpoint.open(folder).close())
        .withMessageContaining(folder.toString())
        .satisfies(e -> assertThat(e).hasMessageContainingAll(problems));
  }

  @Test
  void opensAllShardsAsOne() throws Exception {
    shard(ONE, "a", "bb");
    shard(TWO, "ccc");
    index(Map.of("a", ONE, "bb", ONE, "ccc", TWO));
    try (Checkpoint checkpoint = Checkpoint.open(folder)) {
      assertThat(checkpoint.names()).containsExactly("a", "bb", "ccc");
      assertThat(checkpoint.tensor("ccc").floats()).containsExactly(3, 3, 3);
    }
  }

  @Test
  void opensShardsOfPyTorch() throws Exception {
    TorchWriter.write(folder.resolve("pytorch_model-1.bin"), Map.of("a", SampleTensor.filled(5)));
    TorchWriter.write(folder.resolve("pytorch_model-2.bin"), Map.of("b", SampleTensor.filled(6)));
    Files.writeString(
        folder.resolve("pytorch_model.bin.index.json"),
        """
        {"metadata": {"total_size": 8},
         "weight_map": {"a": "pytorch_model-1.bin", "b": "pytorch_model-2.bin"}}
        """);
    try (Checkpoint checkpoint = Checkpoint.open(folder)) {
      assertThat(checkpoint.tensor("b").floats()).containsExactly(6);
    }
  }

  @Test
  void saysWhatToDoAboutMissingShard() throws Exception {
    shard(ONE, "a");
    index(Map.of("a", ONE, "b", TWO));
    refuses("index.json: got no file " + TWO + " beside the index; pull the model again");
  }

  @Test
  void refusesNameThatItsShardLacks() throws Exception {
    shard(ONE, "a");
    index(Map.of("a", ONE, "b", ONE));
    refuses("tensor 'b': got none in " + ONE + ", want it there; pull the model again");
  }

  @Test
  void refusesTensorThatTheIndexLacks() throws Exception {
    shard(ONE, "a", "b");
    index(Map.of("a", ONE));
    refuses("tensor 'b': got it in " + ONE + ", where the index has none of this name");
  }

  @Test
  void refusesTensorInTwoShards() throws Exception {
    shard(ONE, "a", "b");
    shard(TWO, "b");
    index(Map.of("a", ONE, "b", TWO));
    refuses("tensor 'b': got it in " + ONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../model.safetensors",
        "/etc/passwd",
        "a/b.safetensors",
        "..",
        ".",
        "",
        "a\\b.safetensors",
        "C:model.safetensors",
        "a\u0000.safetensors"
      })
  void refusesShardOutsideFolder(String file) throws Exception {
    shard(ONE, "a");
    index(Map.of("a", file));
    refuses("tensor 'a': got file", "want the name of a file in the same folder");
  }

  @Test
  void refusesShardThatIsNoText() throws Exception {
    index(Map.of("a", 1));
    refuses("tensor 'a': got file '1'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"weight_map\": {}}",
        "{\"weight_map\": []}",
        "{\"weight_map\": {\"a\"",
        "{\"weight_map\": {\"a\": \"b\"}} {}"
      })
  void refusesBrokenIndex(String content) throws Exception {
    Files.writeString(folder.resolve("model.safetensors.index.json"), content);
    refuses("model.safetensors.index.json: ");
  }
}
