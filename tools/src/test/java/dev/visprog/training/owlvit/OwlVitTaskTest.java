package dev.visprog.training.owlvit;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.TensorFile;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.models.nn.TrainableWeights;
import dev.visprog.models.owlvit.OwlVitDetector;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.training.LearningRate;
import dev.visprog.training.Task;
import dev.visprog.training.Trainer;
import dev.visprog.training.TrainingPlan;
import dev.visprog.training.clip.ClipVocabulary;
import dev.visprog.training.data.Scenes;
import dev.visprog.value.Image;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Training of a narrow network on small pictures. */
class OwlVitTaskTest {
  private static final OwlVitLayout TINY = new OwlVitLayout(ClipVocabulary.ofPhrases(), 64, 32, 2);

  private static ModelRuntime runtime;

  @TempDir private Path folder;
  private final List<String> news = new ArrayList<>();

  @BeforeAll
  static void start() {
    runtime = ModelRuntime.startForTraining(RuntimeSettings.cpu());
  }

  @AfterAll
  static void stop() {
    runtime.close();
  }

  private OwlVitTask task(boolean isRough) throws Exception {
    return new OwlVitTask(new Scenes(3), folder.resolve("layout"), TINY, 2, 40, isRough);
  }

  @Test
  void sameChanceSameBatch() throws Exception {
    OwlVitBatch one = task(false).batch(0, new Chance(9));
    OwlVitBatch other = task(false).batch(0, new Chance(9));
    assertThat(one.texts())
        .isEqualTo(other.texts())
        .hasSize(40)
        .anyMatch(text -> text.endsWith("dog"));
    assertThat(one.kept()).isDeepEqualTo(other.kept());
    assertThat(one.pictures().rgb()).isEqualTo(other.pictures().rgb());
    assertThat(one.truths()).hasSameSizeAs(one.kept()).hasSameSizeAs(other.truths());
    for (int i = 0; i < one.truths().size(); i++) {
      assertThat(one.truths().get(i).boxes()).isDeepEqualTo(other.truths().get(i).boxes());
      assertThat(one.truths().get(i).fits()).isDeepEqualTo(other.truths().get(i).fits());
    }
  }

  /** Two windows have half as many places as a whole picture that is looked at instead. */
  @Test
  void aBatchShowsWindowsOrWholePictures() throws Exception {
    OwlVitTask task = task(true);
    Set<Integer> shapes = new HashSet<>();
    for (int seed = 0; seed < 12; seed++) {
      OwlVitBatch batch = task.batch(0, new Chance(seed));
      int places = TINY.grid() * TINY.grid();
      int pictures = batch.kept().length;
      assertThat(batch.kept()[0]).hasSize(pictures == 1 ? places : places / 4);
      shapes.add(pictures);
    }
    assertThat(shapes).containsExactlyInAnyOrder(1, 2);
  }

  /** The loss falls, every weight learns, and the detector reads what is written. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void learnsAFewBatches(boolean isRough) throws Exception {
    OwlVitTask task = task(isRough);
    List<OwlVitBatch> batches = List.of(task.batch(0, new Chance(1)), task.batch(0, new Chance(2)));
    var fewBatches =
        new Task<OwlVitBatch>() {
          @Override
          public OwlVitBatch batch(int number, Chance chance) {
            return chance.oneOf(batches);
          }

          @Override
          public NDArray loss(TrainableWeights weights, OwlVitBatch batch) {
            return task.loss(weights, batch);
          }

          @Override
          public Map<String, TensorFile.Tensor> begin(Map<String, TensorFile.Tensor> model) {
            return task.begin(model);
          }

          @Override
          public Map<String, Double> examine(Path model) {
            return Map.of();
          }

          @Override
          public void write(Path model) throws IOException {
            task.write(model);
          }
        };
    TrainingPlan plan =
        new TrainingPlan(
            new LearningRate(3e-3, 5, 40),
            true,
            0,
            1,
            0.5,
            3,
            Duration.ofHours(1),
            Duration.ofHours(1),
            1);
    Path out = folder.resolve("out");
    new Trainer<>(runtime, fewBatches, plan, out, out.resolve("model"), news::add).leg(null);
    List<String> lines = Files.readAllLines(folder.resolve("out/journal.csv"));
    double first = Double.parseDouble(lines.get(1).split(",", -1)[3]);
    double last = Double.parseDouble(lines.get(lines.size() - 1).split(",", -1)[3]);
    assertThat(first).isBetween(1.0, 30.0);
    assertThat(last).isLessThan(first);
    try (Checkpoint checkpoint = Checkpoint.open(folder.resolve("out/model"));
        OwlVitDetector owl = new OwlVitDetector(checkpoint, runtime)) {
      assertThat(checkpoint.names())
          .isNotEmpty()
          .as("what is for training alone is left out")
          .noneMatch(name -> name.startsWith(Trainer.APART));
      assertThat(
              owl.detect(
                  owl.encode(Image.ofBgr(30, 20, new byte[3 * 30 * 20])),
                  List.of("a photo of dog"),
                  0))
          .isNotEmpty();
    }
  }
}
