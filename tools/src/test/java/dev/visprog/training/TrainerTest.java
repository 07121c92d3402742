package dev.visprog.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.engine.Activation;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.models.nn.Linear;
import dev.visprog.models.nn.Parameters;
import dev.visprog.models.nn.TrainableWeights;
import dev.visprog.tools.scene.drawing.Chance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training of a toy that must learn the sum and the difference of two numbers. */
class TrainerTest {
  private static final int ROWS = 64;

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

  /** Rows of two numbers. */
  private static final class Sums implements Task<float[]> {
    @Override
    public float[] batch(Chance chance) {
      float[] numbers = new float[2 * ROWS];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = (float) chance.between(-1, 1);
      }
      return numbers;
    }

    @Override
    public NDArray loss(TrainableWeights weights, float[] batch) {
      Parameters p = Parameters.training(weights);
      NDArray x = weights.runtime().manager().create(batch, new Shape(ROWS, 2));
      NDArray hidden = Linear.of(p.in("first"), 2, 16).apply(x, Activation.GELU);
      NDArray y = Linear.of(p.in("second"), 16, 2).apply(hidden);
      float[] wanted = new float[batch.length];
      for (int i = 0; i < batch.length; i += 2) {
        wanted[i] = batch[i] + batch[i + 1];
        wanted[i + 1] = batch[i] - batch[i + 1];
      }
      NDArray right = weights.runtime().manager().create(wanted, new Shape(ROWS, 2));
      return y.sub(right).square().mean();
    }

    @Override
    public Map<String, Double> examine(Path model) {
      return Map.of("marks", 1.0);
    }

    @Override
    public void write(Path model) throws IOException {
      Files.writeString(model.resolve("config.json"), "{}");
    }
  }

  private boolean train(Path where, int steps, int total) throws Exception {
    TrainingPlan plan =
        new TrainingPlan(
            new LearningRate(0.02, 5, total),
            0.01f,
            1,
            0.9,
            3,
            Duration.ofHours(1),
            Duration.ofHours(1),
            1);
    Trainer<float[]> trainer = new Trainer<>(runtime, new Sums(), plan, where, news::add);
    return trainer.leg(null, steps);
  }

  @Test
  void learns() throws Exception {
    assertThat(train(folder, 300, 300)).isTrue();
    List<String> lines = Files.readAllLines(folder.resolve("journal.csv"));
    assertThat(lines.get(0)).isEqualTo("step,seconds,rate,loss,gradient");
    double first = Double.parseDouble(lines.get(1).split(",", -1)[3]);
    double last = Double.parseDouble(lines.get(lines.size() - 1).split(",", -1)[3]);
    assertThat(last).isLessThan(first / 20);
    assertThat(folder.resolve("model/model.safetensors")).isNotEmptyFile();
    assertThat(folder.resolve("model/config.json")).exists();
    assertThat(news).anyMatch(line -> line.contains("marks"));
  }

  @Test
  void legsTakeTheSameStepsAsAnUnbrokenRun() throws Exception {
    Path whole = folder.resolve("whole");
    Path legs = folder.resolve("legs");
    assertThat(train(whole, 30, 30)).isTrue();
    assertThat(train(legs, 13, 30)).isFalse();
    assertThat(train(legs, 17, 30)).isTrue();
    assertThat(news).contains("going on after step 13");
    for (String file : List.of("weights", "average", "optimizer")) {
      assertThat(legs.resolve(file + ".safetensors"))
          .as(file)
          .hasSameBinaryContentAs(whole.resolve(file + ".safetensors"));
    }
  }

  @Test
  void beginsWithTheWeightsOfAModel() throws Exception {
    train(folder.resolve("first"), 200, 200);
    TrainingPlan plan =
        new TrainingPlan(
            new LearningRate(1e-6, 1, 20),
            0,
            1,
            0.9,
            3,
            Duration.ofHours(1),
            Duration.ofHours(1),
            1);
    Path second = folder.resolve("second");
    new Trainer<>(runtime, new Sums(), plan, second, news::add).leg(folder.resolve("first/model"));
    String line = Files.readAllLines(second.resolve("journal.csv")).get(1);
    assertThat(Double.parseDouble(line.split(",", -1)[3])).isLessThan(0.05);
  }

  @Test
  void leavesNoTensorsBehind() throws Exception {
    train(folder.resolve("warm"), 2, 2);
    int before = runtime.tensors();
    train(folder.resolve("again"), 20, 20);
    assertThat(runtime.tensors()).isEqualTo(before);
  }

  @Test
  void refusesAStateThatIsNone() throws Exception {
    Files.writeString(folder.resolve("step.json"), "{\"steps\": \"many\"}");
    assertThatThrownBy(() -> train(folder, 1, 1)).hasMessageContaining("remove the folder");
  }
}
