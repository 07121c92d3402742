package dev.visprog.training.maskformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import dev.visprog.models.engine.ModelRuntime;
import org.junit.jupiter.api.Test;

class LookLossTest {
  private final ModelRuntime runtime = ModelRuntime.shared();

  private double loss(float[][] looks, float[][] places) {
    return runtime.call(
        () -> {
          NDManager manager = runtime.manager();
          return (double) LookLoss.of(manager.create(looks), manager.create(places)).getFloat();
        });
  }

  @Test
  void isTheLogarithmOfWhatLiesOnTheSegment() {
    float[][] looks = {{0.5f, 0.25f, 0.25f}, {0.1f, 0.9f, 0}};
    float[][] places = {{1, 0.5f, 0}, {0, 1, 1}};
    double expected = -(Math.log(0.625) + Math.log(0.9)) / 2;
    assertThat(loss(looks, places)).isCloseTo(expected, within(1e-3));
  }

  @Test
  void staysFiniteWhereNothingOfASegmentIsLookedAt() {
    assertThat(loss(new float[][] {{1, 0}}, new float[][] {{0, 1}})).isBetween(5.0, 10.0);
  }
}
