package dev.visprog.training.owlvit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.models.engine.GradientTape;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.models.nn.TrainableWeights;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.training.FirstWeights;
import dev.visprog.training.clip.ClipVocabulary;
import dev.visprog.training.data.Scenes;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwlVitGradientTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyWeightHasAGradient(boolean isRough) throws Exception {
    OwlVitTask task =
        new OwlVitTask(
            new Scenes(3),
            folder,
            new OwlVitLayout(ClipVocabulary.ofPhrases(), 64, 32, 2),
            2,
            40,
            isRough);
    OwlVitBatch batch = task.batch(0, new Chance(1));
    try (ModelRuntime runtime = ModelRuntime.startForTraining(RuntimeSettings.cpu());
        TrainableWeights weights = new TrainableWeights(runtime, new FirstWeights(1))) {
      float loss = runtime.call(() -> GradientTape.record(() -> task.loss(weights, batch)));
      assertThat(loss).isFinite().isPositive();
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
}
