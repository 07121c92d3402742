package dev.visprog.training.maskformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.visprog.models.checkpoint.TensorFile.Tensor;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CertaintyTest {
  /** Of two classes and nothing, for states of one number. */
  private static final Map<String, Tensor> WEIGHTS =
      Map.of(
          "class_predictor.weight", new Tensor(new long[] {3, 1}, new float[] {1, -1, .5f}),
          "class_predictor.bias", new Tensor(new long[] {3}, new float[] {.5f, .25f, 1}),
          "mask_embedder.0.0.bias", new Tensor(new long[] {1}, new float[] {7}));

  private static float[] values(Certainty certainty, String name) {
    return Objects.requireNonNull(certainty.of(WEIGHTS).get(name)).values();
  }

  @Test
  void classesAreScaledAndThereIsLessDoubt() {
    Certainty surer = new Certainty(4, 3);
    assertThat(values(surer, "class_predictor.weight")).containsExactly(4, -4, 2);
    assertThat(values(surer, "class_predictor.bias")).containsExactly(2, 1, 1);
    assertThat(values(surer, "mask_embedder.0.0.bias")).containsExactly(7);
    assertThat(values(new Certainty(1, 0), "class_predictor.bias")).containsExactly(.5f, .25f, 1);
  }

  @Test
  void trainingGoesOnWithoutIt() {
    Map<String, Tensor> undone = Certainty.undone(new Certainty(4, 3).of(WEIGHTS));
    WEIGHTS.forEach(
        (name, tensor) ->
            assertThat(Objects.requireNonNull(undone.get(name)).values())
                .containsExactly(tensor.values(), within(1e-6f)));
    assertThat(Certainty.undone(WEIGHTS)).isEqualTo(WEIGHTS);
  }

  @Test
  void theBestIsFound() throws Exception {
    Certainty best =
        Certainty.best(
            each -> 1 - Math.abs(each.scale() - 2) / 10 - Math.abs(each.doubt() - 4) / 100);
    assertThat(best).isEqualTo(new Certainty(2, 4));
  }
}
