package dev.visprog.models.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorFileTest {
  private static final float[] VALUES = {
    0, -0f, 1, -1.5f, 0.1f, 65504, 70000, 6e-8f, 3e-8f, 1e-5f, -2049, 2051, Float.NEGATIVE_INFINITY
  };

  @TempDir private Path folder;

  private Checkpoint written(ElementType type) throws Exception {
    Map<String, TensorFile.Tensor> tensors = new LinkedHashMap<>();
    tensors.put("number", new TensorFile.Tensor(new long[0], new float[] {2.5f}));
    tensors.put("row", new TensorFile.Tensor(new long[] {VALUES.length, 1}, VALUES));
    Files.writeString(folder.resolve("config.json"), "{}");
    TensorFile.write(folder.resolve("model.safetensors"), tensors, type);
    return Checkpoint.open(folder);
  }

  @Test
  void isReadAsItWasWritten() throws Exception {
    try (Checkpoint checkpoint = written(ElementType.F32)) {
      assertThat(checkpoint.names()).containsExactlyInAnyOrder("number", "row");
      assertThat(checkpoint.tensor("number").dimensions()).isEmpty();
      assertThat(checkpoint.tensor("number").floats()).containsExactly(2.5f);
      assertThat(checkpoint.tensor("row").dimensions()).containsExactly(VALUES.length, 1);
      assertThat(checkpoint.tensor("row").floats()).containsExactly(VALUES);
    }
  }

  @Test
  void roundsToTheNearestOfSixteenBits() throws Exception {
    try (Checkpoint checkpoint = written(ElementType.F16)) {
      assertThat(checkpoint.tensor("row").floats())
          .containsExactly(
              0,
              -0f,
              1,
              -1.5f,
              0.099975586f,
              65504,
              Float.POSITIVE_INFINITY,
              5.9604645E-8f,
              5.9604645E-8f,
              1.001358E-5f,
              -2048,
              2052,
              Float.NEGATIVE_INFINITY);
    }
  }

  @Test
  void refusesOtherTypes() {
    assertThatThrownBy(() -> written(ElementType.I64)).hasMessageContaining("want F32 or F16");
  }
}
