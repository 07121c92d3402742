package dev.visprog.models.diffusion.unet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.config.Config;
import dev.visprog.models.diffusion.DiffusionFolder;
import dev.visprog.models.diffusion.TinyDiffusion;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.nn.Network;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnetTimestepsTest {
  @TempDir private Path folder;

  @Test
  void eachOfABatchMayHaveItsOwn() throws Exception {
    TinyDiffusion.write(folder);
    ModelRuntime runtime = ModelRuntime.shared();
    try (Checkpoint checkpoint = DiffusionFolder.weights(folder.resolve("unet"))) {
      UnetConfig config = UnetConfig.of(Config.of(checkpoint));
      try (Network<Unet> unet = Network.load(runtime, checkpoint, p -> new Unet(p, config))) {
        float[] together =
            runtime.call(
                () -> {
                  NDArray x = runtime.manager().ones(new Shape(2, 9, 8, 8));
                  NDArray text = runtime.manager().ones(new Shape(2, 5, config.text()));
                  return unet.layers().apply(x, new int[] {10, 700}, text).toFloatArray();
                });
        int half = together.length / 2;
        for (int i = 0; i < 2; i++) {
          int timestep = i == 0 ? 10 : 700;
          float[] alone =
              runtime.call(
                  () -> {
                    NDArray x = runtime.manager().ones(new Shape(1, 9, 8, 8));
                    NDArray text = runtime.manager().ones(new Shape(1, 5, config.text()));
                    return unet.layers().apply(x, timestep, text).toFloatArray();
                  });
          float[] own = Arrays.copyOfRange(together, i * half, (i + 1) * half);
          assertThat(own).containsExactly(alone, within(1e-5f));
        }
        float[] first = Arrays.copyOf(together, half);
        float[] second = Arrays.copyOfRange(together, half, together.length);
        assertThat(first).isNotEqualTo(second);
      }
    }
  }
}
