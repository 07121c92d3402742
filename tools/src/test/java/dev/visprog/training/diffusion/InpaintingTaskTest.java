package dev.visprog.training.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.checkpoint.TensorFile;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.training.data.Scenes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InpaintingTaskTest {
  @TempDir private static Path shared;
  @TempDir private Path folder;
  private static ModelRuntime runtime;
  private static Path clip;
  private static Path model;
  private static InpaintingTask task;

  @BeforeAll
  static void start() throws Exception {
    runtime = ModelRuntime.startForTraining(RuntimeSettings.cpu());
    clip = Beginnings.clip(shared.resolve("clip"), runtime);
    model = Beginnings.autoencoder(shared.resolve("model"), runtime);
    task = new InpaintingTask(new Scenes(3), runtime, model, false, clip);
  }

  @AfterAll
  static void stop() {
    runtime.close();
  }

  /** The first of a batch, at two timesteps. */
  private static InpaintingBatch one() {
    InpaintingBatch batch = task.batch(0, new Chance(2));
    int count = batch.texts().size();
    return new InpaintingBatch(
        Arrays.copyOf(batch.pictures(), batch.pictures().length / count),
        Arrays.copyOf(batch.masked(), batch.masked().length / count),
        Arrays.copyOf(batch.holes(), batch.holes().length / count),
        List.of("a red ball"),
        new int[] {300, 800},
        batch.noise());
  }

  @Test
  void sameChanceSameBatch() {
    InpaintingBatch batch = task.batch(0, new Chance(9));
    InpaintingBatch again = task.batch(0, new Chance(9));
    assertThat(batch.pictures()).isEqualTo(again.pictures());
    assertThat(batch.masked()).isEqualTo(again.masked());
    assertThat(batch.holes()).isEqualTo(again.holes());
    assertThat(batch.texts()).isEqualTo(again.texts());
    assertThat(batch.timesteps()).isEqualTo(again.timesteps());
    assertThat(batch.noise()).isEqualTo(again.noise());
  }

  @Test
  void batchesShowWhatIsAroundHolesAlone() {
    InpaintingBatch batch = task.batch(0, new Chance(9));
    int examples = batch.texts().size();
    int places = batch.holes().length / examples;
    int side = VaeLayout.SIDE;
    int cell = side / (int) Math.sqrt(places);
    int open = 0;
    for (int i = 0; i < batch.holes().length; i++) {
      int x = i % places % (side / cell) * cell;
      int y = i % places / (side / cell) * cell;
      int at = i / places * 3 * side * side + y * side + x;
      float wanted = batch.holes()[i] > 0 ? 0 : batch.pictures()[at];
      assertThat(batch.masked()[at]).isEqualTo(wanted);
      open += batch.holes()[i] > 0 ? 1 : 0;
    }
    assertThat(open).isBetween(batch.holes().length / 20, batch.holes().length * 3 / 4);
    assertThat(batch.timesteps()).hasSize(2 * examples).doesNotHaveDuplicates();
    assertThat(Arrays.stream(batch.timesteps()))
        .allMatch(timestep -> timestep >= 0 && timestep < 1000);
    assertThat(batch.texts()).anyMatch(text -> text.startsWith("a "));
  }

  @Test
  void everyWeightHasAGradient() {
    // Velocities have a mean square of about 1, and nothing is known of them yet.
    assertThat(Gradients.everyWeightHasOne(task, one(), runtime)).isBetween(0.5f, 20f);
  }

  @Test
  void lossFalls() {
    List<Float> losses = Gradients.losses(task, one(), runtime, 8, 1e-4);
    assertThat(losses.get(7)).isLessThan(0.8f * losses.get(0));
  }

  @Test
  void whatIsWrittenPaintsAndCanBeBegunWith() throws Exception {
    Map<String, TensorFile.Tensor> tensors =
        Beginnings.tensors(runtime, weights -> task.loss(weights, one()));
    task.writeWeights(model, tensors);
    task.write(model);
    assertThat(InpaintingExam.of(model, null).values())
        .allMatch(figure -> figure > -10 && figure < 60);
    Path next = folder.resolve("next");
    InpaintingTask other = new InpaintingTask(new Scenes(3), runtime, next, false, model);
    assertThat(other.read(model)).containsOnlyKeys(tensors.keySet());
    assertThat(next.resolve("vae/config.json"))
        .hasSameTextualContentAs(model.resolve("vae/config.json"));
    // The weights of all, in 16 bits, have to leave room for the other models of a pack.
    long bytes = 0;
    for (String file :
        List.of(
            "vae/diffusion_pytorch_model.safetensors",
            "unet/diffusion_pytorch_model.safetensors",
            "text_encoder/model.safetensors")) {
      bytes += Files.size(model.resolve(file));
    }
    assertThat(bytes).isLessThan(2 * 6_000_000L);
  }

  @Test
  void beginsWithTheTextsOfAClip() throws Exception {
    Map<String, TensorFile.Tensor> given = task.begin(task.read(clip));
    assertThat(given).containsKey("text_model.final_layer_norm.weight");
    assertThat(model.resolve("tokenizer/vocab.json"))
        .hasSameTextualContentAs(clip.resolve("vocab.json"));
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    assertThatThrownBy(() -> new InpaintingTask(new Scenes(3), runtime, folder, false, null))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("want --init with the folder of a CLIP");
    assertThatThrownBy(() -> new InpaintingTask(new Scenes(3), runtime, folder, false, clip))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("train vae");
  }
}
