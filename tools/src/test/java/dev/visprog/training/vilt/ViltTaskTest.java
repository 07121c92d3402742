package dev.visprog.training.vilt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.models.engine.GradientTape;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.models.nn.TrainableWeights;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.training.FirstWeights;
import dev.visprog.training.LearningRate;
import dev.visprog.training.Trainer;
import dev.visprog.training.TrainingPlan;
import dev.visprog.training.data.Scenes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViltTaskTest {
  private static final ViltSizes TINY = new ViltSizes(64, 16, 24, 3, 2);

  private static ModelRuntime runtime;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    runtime = ModelRuntime.startForTraining(RuntimeSettings.cpu());
  }

  @AfterAll
  static void stop() {
    runtime.close();
  }

  private ViltTask task() throws Exception {
    return new ViltTask(new Scenes(3), folder.resolve("model"), TINY);
  }

  @Test
  void sameChanceSameBatch() throws Exception {
    ViltTask task = task();
    ViltBatch one = task.batch(0, new Chance(9));
    ViltBatch other = task.batch(0, new Chance(9));
    assertThat(one.parts()).hasSize(other.parts().size());
    for (int i = 0; i < one.parts().size(); i++) {
      ViltBatch.Part part = one.parts().get(i);
      ViltBatch.Part same = other.parts().get(i);
      assertThat(part.questions()).isEqualTo(same.questions()).hasSize(part.pictures().count());
      assertThat(part.answers()).isEqualTo(same.answers());
      assertThat(part.pictures().rgb()).isEqualTo(same.pictures().rgb());
    }
  }

  @Test
  void everyWeightHasAGradient() throws Exception {
    ViltTask task = task();
    ViltBatch batch = task.batch(0, new Chance(1));
    try (TrainableWeights weights = new TrainableWeights(runtime, new FirstWeights(1))) {
      float loss = runtime.call(() -> GradientTape.record(() -> task.loss(weights, batch)));
      // Nothing is known yet: any of 109 answers may be right, and of 33 names of patches, which is
      // 8.2 together. A noun, and a layer later the token of the answer, gives to what is named the
      // share of its attention that chance does.
      assertThat(loss).isBetween(9f, 14f);
      runtime.call(
          () -> {
            weights
                .all()
                .forEach(
                    (name, weight) ->
                        assertThat(weight.getGradient().abs().max().getFloat())
                            .as(name)
                            .isPositive());
            return true;
          });
    }
  }

  @Test
  void learnsAndWritesWhatTheProductLoads() throws Exception {
    ViltBatch batch = task().batch(0, new Chance(2));
    List<String> news = new ArrayList<>();
    TrainingPlan plan =
        new TrainingPlan(
            new LearningRate(3e-3, 5, 60),
            true,
            0.01f,
            1,
            0.9,
            1,
            Duration.ofHours(1),
            Duration.ofHours(1),
            1);
    Trainer<ViltBatch> trainer =
        new Trainer<>(
            runtime, new OneBatch(task(), batch), plan, folder, folder.resolve("model"), news::add);
    assertThat(trainer.leg(null)).isTrue();
    List<String> lines = Files.readAllLines(folder.resolve("journal.csv"));
    double first = Double.parseDouble(lines.get(1).split(",", -1)[3]);
    double last = Double.parseDouble(lines.get(lines.size() - 1).split(",", -1)[3]);
    assertThat(last).isLessThan(first / 1.5);
    // The exam is taken by the product's own class.
    for (Kind kind : List.of(Kind.COLOUR, Kind.CHECK, Kind.NAME)) {
      assertThat(news).anyMatch(line -> line.contains(kind.word() + " right"));
    }
    assertThat(news).anyMatch(line -> line.contains("all right"));
  }
}
