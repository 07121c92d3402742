package dev.visprog.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.checkpoint.ElementType;
import dev.visprog.models.checkpoint.TensorFile;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Training of a toy that must learn the sum and the difference of two numbers. */
class TrainerTest {
  private static final int ROWS = 64;
  private static final int WIDTH = 32;

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
  private static class Sums implements Task<float[]> {
    @Override
    public float[] batch(int number, Chance chance) {
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
      NDArray wide = Linear.of(p.in("first"), 2, WIDTH).apply(x, Activation.GELU);
      NDArray hidden = Linear.of(p.in("second"), WIDTH, WIDTH).apply(wide, Activation.GELU);
      NDArray y = Linear.of(p.in("third"), WIDTH, 2).apply(hidden);
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
    return train(where, steps, total, false);
  }

  private boolean train(Path where, int steps, int total, boolean muon) throws Exception {
    TrainingPlan plan =
        new TrainingPlan(
            new LearningRate(0.02, 5, total),
            muon,
            0.01f,
            1,
            0.9,
            3,
            Duration.ofHours(1),
            Duration.ofHours(1),
            1);
    Trainer<float[]> trainer =
        new Trainer<>(runtime, new Sums(), plan, where, where.resolve("model"), news::add);
    return trainer.leg(null, steps);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void learns(boolean muon) throws Exception {
    assertThat(train(folder, 300, 300, muon)).isTrue();
    List<String> lines = Files.readAllLines(folder.resolve("journal.csv"));
    assertThat(lines.get(0)).isEqualTo("step,seconds,rate,loss,gradient");
    double first = Double.parseDouble(lines.get(1).split(",", -1)[3]);
    double last = Double.parseDouble(lines.get(lines.size() - 1).split(",", -1)[3]);
    assertThat(last).isLessThan(first / 20);
    assertThat(folder.resolve("model/model.safetensors")).isNotEmptyFile();
    assertThat(folder.resolve("model/config.json")).exists();
    assertThat(news).anyMatch(line -> line.contains("marks"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void legsTakeTheSameStepsAsAnUnbrokenRun(boolean muon) throws Exception {
    Path whole = folder.resolve("whole");
    Path legs = folder.resolve("legs");
    assertThat(train(whole, 30, 30, muon)).isTrue();
    assertThat(train(legs, 13, 30, muon)).isFalse();
    assertThat(train(legs, 17, 30, muon)).isTrue();
    assertThat(news).contains("going on after step 13");
    for (String file : List.of("weights", "average", "optimizer")) {
      assertThat(legs.resolve(file + ".safetensors"))
          .as(file)
          .hasSameBinaryContentAs(whole.resolve(file + ".safetensors"));
    }
  }

  private double lossOfBeginningWith(Task<float[]> task, Path second) throws Exception {
    TrainingPlan plan =
        new TrainingPlan(
            new LearningRate(1e-6, 1, 20),
            false,
            0,
            1,
            0.9,
            3,
            Duration.ofHours(1),
            Duration.ofHours(1),
            1);
    new Trainer<>(runtime, task, plan, second, second.resolve("model"), news::add)
        .leg(folder.resolve("first/model"));
    String line = Files.readAllLines(second.resolve("journal.csv")).get(1);
    return Double.parseDouble(line.split(",", -1)[3]);
  }

  @Test
  void beginsWithTheWeightsOfAModel() throws Exception {
    train(folder.resolve("first"), 200, 200);
    assertThat(lossOfBeginningWith(new Sums(), folder.resolve("second"))).isLessThan(0.05);
    assertThat(news).anyMatch(line -> line.matches("begun with 6 tensors of .*, 0 by chance"));
  }

  /** Sums whose network has other names than the model that it begins with. */
  private static final class Renamed extends Sums {
    private final String prefix;

    Renamed(String prefix) {
      this.prefix = prefix;
    }

    @Override
    public Map<String, TensorFile.Tensor> begin(Map<String, TensorFile.Tensor> model) {
      Map<String, TensorFile.Tensor> tensors = new HashMap<>();
      model.forEach((name, tensor) -> tensors.put(name.replaceFirst("^" + prefix, ""), tensor));
      return tensors;
    }
  }

  @Test
  void beginsWithTensorsOfOtherNamesAndLeavesThoseAloneThatDoNotFit() throws Exception {
    train(folder.resolve("first"), 200, 200);
    Path model = folder.resolve("first/model/model.safetensors");
    Map<String, TensorFile.Tensor> tensors = new HashMap<>();
    TrainingState.read(folder.resolve("first/model"), "model")
        .forEach((name, tensor) -> tensors.put("tower." + name, tensor));
    tensors.put("tower.more.weight", new TensorFile.Tensor(new long[] {2}, new float[2]));
    TensorFile.write(model, tensors, ElementType.F32);
    assertThat(lossOfBeginningWith(new Renamed("tower\\."), folder.resolve("second")))
        .isLessThan(0.05);
    assertThatThrownBy(() -> lossOfBeginningWith(new Sums(), folder.resolve("third")))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("got no tensor that fits this network");

    tensors.put("tower.third.bias", new TensorFile.Tensor(new long[] {3}, new float[3]));
    TensorFile.write(model, tensors, ElementType.F32);
    lossOfBeginningWith(new Renamed("tower\\."), folder.resolve("fourth"));
    assertThat(news)
        .anyMatch(line -> line.endsWith("1 by chance: third.bias (got the shape [3], want [2])"));
    assertThat(TrainingState.read(folder.resolve("fourth/model"), "model"))
        .containsOnlyKeys(
            "first.weight",
            "first.bias",
            "second.weight",
            "second.bias",
            "third.weight",
            "third.bias");
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
