package dev.visprog.training.clip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.models.engine.GradientTape;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.models.nn.TrainableWeights;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.training.FirstWeights;
import dev.visprog.training.data.Scenes;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipTaskTest {
  @TempDir private Path folder;

  @Test
  void sameChanceSameBatch() throws Exception {
    ClipTask task = new ClipTask(new Scenes(3), folder);
    ClipBatch one = task.batch(0, new Chance(9));
    ClipBatch other = task.batch(0, new Chance(9));
    assertThat(one.texts()).isEqualTo(other.texts());
    assertThat(one.agreement()).isEqualTo(other.agreement());
    assertThat(one.pictures().rgb()).isEqualTo(other.pictures().rgb());
    int texts = one.texts().size();
    for (int i = 0; i < one.pictures().count(); i++) {
      assertThat(one.agreement()[i * texts + i]).as("what was written for a picture").isOne();
    }
    assertThat(one.texts()).anyMatch(text -> text.startsWith("a photo of "));
  }

  @Test
  void everyWeightHasAGradient() throws Exception {
    ClipTask task = new ClipTask(new Scenes(3), folder);
    ClipBatch batch = task.batch(0, new Chance(1));
    try (ModelRuntime runtime = ModelRuntime.startForTraining(RuntimeSettings.cpu());
        TrainableWeights weights = new TrainableWeights(runtime, new FirstWeights(1))) {
      float loss = runtime.call(() -> GradientTape.record(() -> task.loss(weights, batch)));
      // Nothing is known yet: any of the texts may be right, some of them are.
      assertThat(loss).isBetween(2f, 6f);
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
