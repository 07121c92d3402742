package dev.visprog.models.nn;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.fixture.RandomWeights;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Conv2dTest {
  @TempDir private Path folder;

  @Test
  void addsUpTheNeighboursAndTheBias() throws Exception {
    new RandomWeights().filled("c.weight", 1, 2, 1, 3, 3).filled("c.bias", 10, 2).write(folder);
    float[] sums = apply(p -> Conv2d.same(p, 1, 2, 3), 1, 2, 2);
    assertThat(sums).containsExactly(16, 16, 16, 16, 16, 16, 16, 16);
  }

  @Test
  void takesEverySecondPlaceWithoutABias() throws Exception {
    new RandomWeights().filled("c.weight", 2, 1, 1, 1, 1).write(folder);
    float[] sums = apply(p -> Conv2d.withoutBias(p, 1, 1, 1, 2, 0), 1, 3, 3);
    assertThat(sums).containsExactly(0, 4, 12, 16);
  }

  /** Applies the layer c to {@code (1, channels, height, width)} of 0, 1, 2, …. */
  private float[] apply(Function<Parameters, Conv2d> layer, int channels, int height, int width)
      throws Exception {
    try (Checkpoint checkpoint = Checkpoint.open(folder);
        Network<Conv2d> network =
            Network.load(ModelRuntime.shared(), checkpoint, p -> layer.apply(p.in("c")))) {
      return network
          .runtime()
          .call(
              () -> {
                NDArray x =
                    network
                        .runtime()
                        .manager()
                        .arange((float) channels * height * width)
                        .reshape(new Shape(1, channels, height, width));
                return network.layers().apply(x).toFloatArray();
              });
    }
  }
}
