package dev.visprog.training.owlvit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.visprog.models.checkpoint.TensorFile.Tensor;
import dev.visprog.tools.scene.measure.AveragePrecision.Found;
import dev.visprog.value.Box;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class CountsTest {
  private static List<Found> scores(double... scores) {
    return DoubleStream.of(scores).mapToObj(s -> new Found(new Box(0, 0, 9, 9), s)).toList();
  }

  @Test
  void theThresholdThatCountsBestIsFound() {
    Counts counts = new Counts();
    counts.add(scores(.9, .8, .3), 2);
    counts.add(scores(.35), 0);
    counts.add(scores(.42, .2), 1);
    assertThat(counts.exact(.1)).isZero();
    assertThat(counts.exact(.39)).isEqualTo(1);
    assertThat(counts.bestThreshold()).isBetween(.35, .42);
  }

  @Test
  void scoresMoveFromOneThresholdToTheOther() {
    Map<String, Tensor> weights =
        Map.of(
            "class_head.logit_shift.bias", new Tensor(new long[] {1}, new float[] {-.46f}),
            "class_head.logit_scale.bias", new Tensor(new long[] {1}, new float[] {9}));
    Tensor moved = ScoreShift.of(weights, .4, .1).get("class_head.logit_shift.bias");
    float shift = Objects.requireNonNull(moved).values()[0];
    // A cosine for which the score was 0.4.
    double cosine = .46 + Math.log(.4 / .6) / 10;
    double logit = 10 * (cosine + shift);
    assertThat(1 / (1 + Math.exp(-logit))).isCloseTo(.1, within(1e-6));
  }
}
