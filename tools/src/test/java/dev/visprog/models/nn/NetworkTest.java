package dev.visprog.models.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.fixture.RandomWeights;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkTest {
  @TempDir private Path folder;

  private static RandomWeights weights() {
    return new RandomWeights().norm("norm", 4).linear("first", 4, 8).linear("second", 8, 4);
  }

  private static List<Object> layers(Parameters p) {
    return List.of(
        new LayerNorm(p.in("norm"), 4, 1e-5),
        Linear.of(p.in("first"), 4, 8),
        Linear.of(p.in("second"), 8, 4));
  }

  private Network<List<Object>> load() throws CheckpointException {
    try (Checkpoint checkpoint = Checkpoint.open(folder)) {
      return Network.load(ModelRuntime.shared(), checkpoint, NetworkTest::layers);
    }
  }

  @Test
  void keepsWeightsUntilItIsClosed() throws Exception {
    weights().write(folder);
    int before = ModelRuntime.shared().tensors();
    try (Network<List<Object>> network = load()) {
      assertThat(network.layers()).hasSize(3);
      assertThat(ModelRuntime.shared().tensors()).isGreaterThan(before);
    }
    assertThat(ModelRuntime.shared().tensors()).isEqualTo(before);
  }

  @Test
  void tellsAllDifferencesAndKeepsNothing() {
    weights().without("second.bias").weight("first.weight", 8, 5).bias("third", 2).write(folder);
    int before = ModelRuntime.shared().tensors();
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(this::load)
        .withMessageContaining("1 missing, 1 misfit, 1 unexpected")
        .withMessageContaining("missing: 'second.bias', want (4,)")
        .withMessageContaining("misfit: 'first.weight', got F32 (8, 5), want F* (8, 4)")
        .withMessageContaining("unexpected: 'third'");
    assertThat(ModelRuntime.shared().tensors()).isEqualTo(before);
  }

  @Test
  void refusesWhatIsLeftOverWhenAllElseFits() {
    weights().bias("third", 2).write(folder);
    int before = ModelRuntime.shared().tensors();
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(this::load)
        .withMessageContaining("0 missing, 0 misfit, 1 unexpected");
    assertThat(ModelRuntime.shared().tensors()).isEqualTo(before);
  }

  @Test
  void refusesValuesThatAreNoNumbers() {
    weights().changed("second.weight", 7, Double.NaN).write(folder);
    assertThatExceptionOfType(CheckpointException.class)
        .isThrownBy(this::load)
        .withMessageContaining("'second.weight', got NaN (not a number) or infinite values");
  }
}
