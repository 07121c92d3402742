package dev.visprog.training.maskformer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.models.engine.GradientTape;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.models.nn.TrainableWeights;
import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.training.FirstWeights;
import dev.visprog.training.data.Scenes;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskFormerTaskTest {
  private static final MaskFormerLayout TINY =
      new MaskFormerLayout(8, List.of(2, 2, 2, 2), 4, 32, 16, 2, 16, 96);

  @Test
  void sameChanceSameBatch() throws Exception {
    MaskFormerTask task = new MaskFormerTask(new Scenes(3), TINY, 3);
    MaskFormerBatch one = task.batch(new Chance(9));
    MaskFormerBatch other = task.batch(new Chance(9));
    assertThat(one.canvas()).isEqualTo(other.canvas());
    assertThat(one.samples()).hasSize(3);
    for (int i = 0; i < 3; i++) {
      Sample sample = one.samples().get(i);
      assertThat(sample.rgb()).isEqualTo(other.samples().get(i).rgb());
      assertThat(sample.segments()).hasSameSizeAs(other.samples().get(i).segments());
    }
  }

  @Test
  void everyWeightHasAGradient() throws Exception {
    MaskFormerTask task = new MaskFormerTask(new Scenes(3), TINY, 2);
    MaskFormerBatch batch = task.batch(new Chance(1));
    try (ModelRuntime runtime = ModelRuntime.startForTraining(RuntimeSettings.cpu());
        TrainableWeights weights = new TrainableWeights(runtime, new FirstWeights(1))) {
      float loss = runtime.call(() -> GradientTape.record(() -> task.loss(weights, batch)));
      assertThat(loss).isPositive().isFinite();
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
