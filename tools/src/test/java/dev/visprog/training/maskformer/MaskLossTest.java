package dev.visprog.training.maskformer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.maskformer.MaskFormerNetwork;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskLossTest {
  private final ModelRuntime runtime = ModelRuntime.shared();

  @Test
  void isFocalAndDiceAsInThePapers() {
    float[] logits = {0.5f, -1, 3, 0, -2, 1};
    float[] truth = {1, 0, 1, 0, 0.25f, 0.75f};
    double expected = 0;
    for (int mask = 0; mask < 2; mask++) {
      double both = 0;
      double sums = 0;
      for (int i = 3 * mask; i < 3 * mask + 3; i++) {
        double p = 1 / (1 + Math.exp(-logits[i]));
        double inside = -0.25 * Math.pow(1 - p, 2) * Math.log(p);
        double outside = -0.75 * p * p * Math.log(1 - p);
        expected += 20 * (truth[i] * inside + (1 - truth[i]) * outside) / 6;
        both += p * truth[i];
        sums += p + truth[i];
      }
      expected += 5 * (1 - (2 * both + 1) / (sums + 1)) / 2;
    }
    float loss =
        runtime.call(
            () -> {
              NDManager manager = runtime.manager();
              Shape shape = new Shape(2, 3);
              return MaskLoss.of(manager.create(logits, shape), manager.create(truth, shape))
                  .getFloat();
            });
    assertThat((double) loss).isCloseTo(expected, within(1e-5));
  }

  @Test
  void queriesThatShallFindNothingWeighATenth() {
    float[] logits = {2, 0, 0, 0, 1, 3}; // Of two queries, for two labels and nothing.
    Sample sample = new Sample(new float[0], List.of(new Sample.Segment(1, new float[0])));
    double first = Math.log(Math.exp(2) + 2) - 0;
    double second = Math.log(1 + Math.exp(1) + Math.exp(3)) - 3;
    float loss =
        runtime.call(
            () -> {
              NDArray classes = runtime.manager().create(logits, new Shape(1, 2, 3));
              return ClassLoss.of(classes, new long[] {0}, List.of(sample)).getFloat();
            });
    assertThat((double) loss).isCloseTo(2 * (first + 0.1 * second) / 1.1, within(1e-5));
  }

  @Test
  void eachSegmentIsMatchedWithTheQueryThatShowsIt() {
    Canvas canvas = new Canvas(32, 32);
    Sample.Segment left = new Sample.Segment(0, half(canvas.columns(), false));
    Sample.Segment right = new Sample.Segment(0, half(canvas.columns(), true));
    MaskFormerBatch batch =
        new MaskFormerBatch(
            canvas,
            List.of(
                new Sample(new float[0], List.of(left)),
                new Sample(new float[0], List.of(left, right))));
    float[] masks = new float[2 * 3 * 64];
    for (int query = 0; query < 6; query++) {
      float[] shares = half(8, query % 3 == 1);
      for (int i = 0; i < 64; i++) {
        // In each sample: faint, on the right, on the left.
        masks[query * 64 + i] = query % 3 == 0 ? -1 : 10 * shares[i] - 5;
      }
    }
    long[] matches =
        runtime.call(
            () -> {
              NDManager manager = runtime.manager();
              Truth truth = Truth.of(batch, 16, manager);
              assertThat(truth.places().toFloatArray())
                  .containsExactly(1, 0, 1, 0, 1, 0, 1, 0, 0, 1, 0, 1);
              MaskFormerNetwork.Found found =
                  new MaskFormerNetwork.Found(
                      manager.zeros(new Shape(2, 3, 2)),
                      manager.create(masks, new Shape(2, 3, 8, 8)));
              return Matching.of(found, truth);
            });
    assertThat(matches).containsExactly(2, 5, 4);
  }

  /** One half of a square: 1 there, else 0. */
  private static float[] half(int side, boolean right) {
    float[] shares = new float[side * side];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = i % side >= side / 2 == right ? 1 : 0;
    }
    return shares;
  }
}
