package dev.visprog.models.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.fixture.RandomWeights;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupNormTest {
  @TempDir private Path folder;

  @Test
  void normalisesEachGroupOfChannels() throws Exception {
    new RandomWeights().filled("n.weight", 2, 4).filled("n.bias", 1, 4).write(folder);
    try (Checkpoint checkpoint = Checkpoint.open(folder);
        Network<GroupNorm> network =
            Network.load(
                ModelRuntime.shared(), checkpoint, p -> new GroupNorm(p.in("n"), 2, 4, 0))) {
      float[] values = {1, 3, 1, 3, 100, 100, 300, 300};
      float[] got =
          network
              .runtime()
              .call(
                  () -> {
                    NDArray x = network.runtime().manager().create(values, new Shape(1, 4, 1, 2));
                    return network.layers().apply(x).toFloatArray();
                  });
      float[] want = {-1, 3, -1, 3, -1, -1, 3, 3};
      for (int i = 0; i < want.length; i++) {
        assertThat(got[i]).isCloseTo(want[i], within(1e-4f));
      }
    }
  }
}
