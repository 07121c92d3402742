package dev.visprog.training.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.models.checkpoint.TensorFile;
import dev.visprog.models.diffusion.vae.VaeConfig;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.training.data.Scenes;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaeTaskTest {
  private static ModelRuntime runtime;

  @TempDir private Path folder;
  private final VaeTask task = new VaeTask(new Scenes(3));

  @BeforeAll
  static void start() {
    runtime = ModelRuntime.startForTraining(RuntimeSettings.cpu());
  }

  @AfterAll
  static void stop() {
    runtime.close();
  }

  private VaeBatch onePicture() {
    VaeBatch batch = task.batch(0, new Chance(1));
    return new VaeBatch(
        Arrays.copyOf(batch.pictures(), 3 * VaeLayout.SIDE * VaeLayout.SIDE), batch.noise());
  }

  @Test
  void sameChanceSameBatch() {
    VaeBatch one = task.batch(0, new Chance(9));
    VaeBatch other = task.batch(0, new Chance(9));
    assertThat(one.pictures()).isEqualTo(other.pictures());
    assertThat(one.noise()).isEqualTo(other.noise());
    for (float value : one.pictures()) {
      assertThat(value).isBetween(-1f, 1f);
    }
    assertThat(one.pictures()).isNotEqualTo(task.batch(0, new Chance(10)).pictures());
  }

  @Test
  void everyWeightHasAGradient() {
    float loss = Gradients.everyWeightHasOne(task, onePicture(), runtime);
    assertThat(loss).isBetween(0.2f, 4f);
  }

  @Test
  void lossFalls() {
    List<Float> losses = Gradients.losses(task, onePicture(), runtime, 10, 0.002);
    assertThat(losses.get(9)).isLessThan(0.8f * losses.get(0));
  }

  @Test
  void whatIsWrittenIsAnAutoencoderWhoseLatentsAreOfSizeOne() throws Exception {
    Map<String, TensorFile.Tensor> tensors =
        Beginnings.tensors(runtime, weights -> task.loss(weights, onePicture()));
    task.writeWeights(folder, tensors);
    task.write(folder);
    assertThat(task.examine(folder).values()).allMatch(figure -> figure > 0 && figure < 60);
    assertThat(task.read(folder)).hasSameSizeAs(tensors);
    assertThat(task.read(folder.resolve("vae"))).containsOnlyKeys(tensors.keySet());
    try (TrainedVae vae = new TrainedVae(folder, ModelRuntime.shared())) {
      VaeConfig config = vae.config();
      assertThat(config.factor()).isEqualTo(8);
      assertThat(config.scale()).isPositive().isNotEqualTo(1);
    }
  }
}
