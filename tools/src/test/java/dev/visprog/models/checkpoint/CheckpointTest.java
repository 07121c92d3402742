package dev.visprog.models.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckpointTest {
  @TempDir private Path folder;

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
  void readsConfigurationAndOtherJson() throws Exception {
    SafetensorsWriter.write(
        folder.resolve("model.safetensors"), Map.of("a", SampleTensor.filled(1, 2)));
    Files.writeString(folder.resolve("config.json"), "{\"hidden_size\": 8, \"eps\": NaN}");
    try (Checkpoint checkpoint = Checkpoint.open(folder)) {
      assertThat(checkpoint.config().get("hidden_size").asInt()).isEqualTo(8);
      assertThat(checkpoint.json("preprocessor_config.json")).isEmpty();
      assertThat(checkpoint.json("config.json")).isPresent();
    }
  }
}
