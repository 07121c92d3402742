package dev.visprog.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each operation of the op pack gives what the same thing put together from NDArray's gives. */
class OpsTest {
  private final ModelRuntime runtime = ModelRuntime.shared();
  private final Ops ops = runtime.ops();

  @Test
  void attention() {
    same(
        1e-5,
        m -> {
          NDArray q = random(m, 2, 3, 5, 8);
          NDArray k = random(m, 2, 3, 7, 8);
          NDArray v = random(m, 2, 3, 7, 8);
          return new Pair(ops.attention(q, k, v, null), composedAttention(q, k, v, null));
        });
  }

  @Test
  void attentionWithMask() {
    same(
        1e-5,
        m -> {
          NDArray q = random(m, 2, 3, 5, 8);
          NDArray k = random(m, 2, 3, 7, 8);
          NDArray v = random(m, 2, 3, 7, 8);
          NDArray mask = random(m, 2, 1, 5, 7).mul(3);
          return new Pair(ops.attention(q, k, v, mask), composedAttention(q, k, v, mask));
        });
  }

  @Test
  void causalAttention() {
    same(
        1e-5,
        m -> {
          NDArray q = random(m, 1, 2, 6, 4);
          NDArray k = random(m, 1, 2, 6, 4);
          NDArray v = random(m, 1, 2, 6, 4);
          NDArray places = m.arange(6).toType(DataType.FLOAT32, false);
          NDArray later = places.reshape(1, 6).gt(places.reshape(6, 1));
          NDArray mask = later.toType(DataType.FLOAT32, false).mul(-1e9f);
          return new Pair(ops.causalAttention(q, k, v), composedAttention(q, k, v, mask));
        });
  }

  /** A small grid, whose scores are computed at once, and larger ones, some rows at a time. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 21, 23})
  void gridAttention(int side) {
    int places = side * side;
    same(
        1e-5,
        m -> {
          NDArray q = random(m, 2, places, 4);
          NDArray k = random(m, 2, places, 4);
          NDArray v = random(m, 2, places, 4);
          NDArray rows = random(m, side, side, 4);
          NDArray columns = random(m, side, side, 4);
          NDArray grid = q.reshape(2, side, side, 4);
          NDArray down = ops.einsum("nhwc,hkc->nhwk", grid, rows).expandDims(4);
          NDArray across = ops.einsum("nhwc,wkc->nhwk", grid, columns).expandDims(3);
          NDArray mask = down.add(across).reshape(1, 2, places, places);
          NDArray wanted =
              composedAttention(q.expandDims(0), k.expandDims(0), v.expandDims(0), mask);
          return new Pair(ops.gridAttention(q, k, v, rows, columns), wanted.squeeze(0));
        });
  }

  private static NDArray composedAttention(
      NDArray q, NDArray k, NDArray v, @Nullable NDArray mask) {
    NDArray scores = q.matMul(k.transpose(0, 1, 3, 2)).div(Math.sqrt((double) q.getShape().get(3)));
    NDArray shown = mask == null ? scores : scores.add(mask);
    return shown.softmax(-1).matMul(v);
  }

  @Test
  void layerNorm() {
    same(
        1e-5,
        m -> {
          NDArray x = random(m, 2, 5, 16);
          NDArray w = random(m, 16);
          NDArray b = random(m, 16);
          return new Pair(ops.layerNorm(x, w, b, 1e-5), normalised(x, 1e-5).mul(w).add(b));
        });
  }

  @Test
  void groupNorm() {
    same(
        1e-5,
        m -> {
          NDArray x = random(m, 2, 6, 4, 5);
          NDArray w = random(m, 6);
          NDArray b = random(m, 6);
          NDArray composed = normalised(x.reshape(2, 3, -1), 1e-5).reshape(2, 6, 4, 5);
          return new Pair(
              ops.groupNorm(x, 3, w, b, 1e-5),
              composed.mul(w.reshape(6, 1, 1)).add(b.reshape(6, 1, 1)));
        });
  }

  private static NDArray normalised(NDArray x, double epsilon) {
    int last = x.getShape().dimension() - 1;
    NDArray centred = x.sub(x.mean(new int[] {last}, true));
    NDArray variance = centred.square().mean(new int[] {last}, true);
    return centred.div(variance.add(epsilon).sqrt());
  }

  @Test
  void activations() {
    activation(dev.visprog.models.engine.Activation.NONE, (m, x) -> x);
    activation(dev.visprog.models.engine.Activation.RELU, (m, x) -> Activation.relu(x));
    activation(dev.visprog.models.engine.Activation.SILU, (m, x) -> x.mul(Activation.sigmoid(x)));
    activation(
        dev.visprog.models.engine.Activation.QUICK_GELU,
        (m, x) -> x.mul(Activation.sigmoid(x.mul(1.702))));
    activation(
        dev.visprog.models.engine.Activation.GELU,
        (m, x) -> x.mul(x.div(Math.sqrt(2)).erf().add(1)).mul(0.5));
    activation(
        dev.visprog.models.engine.Activation.GELU_TANH,
        (m, x) ->
            x.mul(x.add(x.pow(3).mul(0.044715)).mul(Math.sqrt(2 / Math.PI)).tanh().add(1))
                .mul(0.5));
  }

  private void activation(
      dev.visprog.models.engine.Activation activation,
      BiFunction<NDManager, NDArray, NDArray> composed) {
    same(
        1e-5,
        m -> {
          NDArray x = random(m, 4, 33).mul(3);
          return new Pair(ops.activate(x, activation), composed.apply(m, x));
        });
  }

  @Test
  void convolution() {
    same(
        1e-4,
        m -> {
          NDArray x = random(m, 2, 4, 9, 8);
          NDArray w = random(m, 6, 2, 3, 3);
          NDArray b = random(m, 6);
          NDArray composed =
              ai.djl.nn.convolutional.Conv2d.conv2d(
                      x, w, b, new Shape(2, 2), new Shape(1, 1), new Shape(1, 1), 2)
                  .singletonOrThrow();
          return new Pair(ops.conv2d(x, w, b, 2, 1, 2), composed);
        });
  }

  @Test
  void convolutionWithoutBiasOfPatchesIsAProduct() {
    same(
        1e-4,
        m -> {
          NDArray x = random(m, 1, 3, 4, 6);
          NDArray w = random(m, 5, 3, 2, 2);
          NDArray patches = x.reshape(3, 2, 2, 3, 2).transpose(1, 3, 0, 2, 4).reshape(6, 12);
          NDArray composed = patches.matMul(w.reshape(5, 12).transpose());
          return new Pair(
              ops.conv2d(x, w, null, 2, 0, 1), composed.transpose().reshape(1, 5, 2, 3));
        });
  }

  @Test
  void transposedConvolutionLaysPatchesSideBySide() {
    same(
        1e-4,
        m -> {
          NDArray x = random(m, 1, 4, 2, 3);
          NDArray w = random(m, 4, 5, 2, 2);
          NDArray b = random(m, 5);
          NDArray rows = x.reshape(4, 6).transpose().matMul(w.reshape(4, 20));
          NDArray composed =
              rows.reshape(2, 3, 5, 2, 2).transpose(2, 0, 3, 1, 4).reshape(1, 5, 4, 6);
          return new Pair(ops.convTranspose2d(x, w, b, 2, 0, 1), composed.add(b.reshape(5, 1, 1)));
        });
  }

  @Test
  void roll() {
    same(
        0,
        m -> {
          NDArray x = random(m, 2, 5, 3);
          NDArray composed = x.get(":, 3:").concat(x.get(":, :3"), 1);
          return new Pair(ops.roll(x, new long[] {2}, new long[] {1}), composed);
        });
  }

  @Test
  void sampling() {
    same(
        1e-6,
        m -> {
          NDArray x = random(m, 1, 2, 3, 3);
          // The centre, a corner, and halfway between two samples of the middle row.
          NDArray grid = m.create(new float[] {0, 0, -1, -1, 0.5f, 0}, new Shape(1, 1, 3, 2));
          NDArray between = x.get(":, :, 1, 1").add(x.get(":, :, 1, 2")).div(2);
          NDArray composed =
              x.get(":, :, 1, 1")
                  .stack(x.get(":, :, 0, 0"), 2)
                  .concat(between.expandDims(2), 2)
                  .reshape(1, 2, 1, 3);
          return new Pair(ops.gridSample(x, grid, true), composed);
        });
  }

  @Test
  void padding() {
    same(
        0,
        m -> {
          NDArray x = random(m, 1, 2, 3, 4);
          NDArray left = x.get(":, :, :, 1:2");
          return new Pair(ops.pad(x, new long[] {1, 0, 0, 0}, "reflect", 0), left.concat(x, 3));
        });
  }

  @Test
  void summation() {
    same(
        1e-5,
        m -> {
          NDArray a = random(m, 2, 3, 4);
          NDArray b = random(m, 2, 5, 4);
          return new Pair(ops.einsum("bqd,bkd->bqk", a, b), a.matMul(b.transpose(0, 2, 1)));
        });
  }

  @Test
  void enlargingByNearestRepeats() {
    same(
        0,
        m -> {
          NDArray x = random(m, 1, 2, 3, 3);
          return new Pair(
              ops.resize(x, 6, 6, Interpolation.NEAREST, false, false),
              x.repeat(2, 2).repeat(3, 2));
        });
  }

  @Test
  void halvingWithAntialiasingWeighsFourSamples() {
    same(
        1e-6,
        m -> {
          NDArray x = random(m, 1, 1, 1, 8);
          float[] v = x.toFloatArray();
          // A triangle of half-width two around the middle of each pair: 1/8, 3/8, 3/8, 1/8.
          float[] half = new float[4];
          for (int i = 0; i < 4; i++) {
            float sum = 0;
            float weights = 0;
            float[] triangle = {0.125f, 0.375f, 0.375f, 0.125f};
            for (int j = 0; j < 4; j++) {
              int at = 2 * i - 1 + j;
              if (at >= 0 && at < 8) {
                sum += triangle[j] * v[at];
                weights += triangle[j];
              }
            }
            half[i] = sum / weights;
          }
          return new Pair(
              ops.resize(x, 1, 4, Interpolation.BILINEAR, false, true),
              m.create(half, new Shape(1, 1, 1, 4)));
        });
  }

  @Test
  void bicubicKeepsStraightLinesInside() {
    float[] line =
        runtime.call(
            () -> {
              NDArray x = runtime.manager().arange(12).toType(DataType.FLOAT32, false);
              return ops.resize(x.reshape(1, 1, 1, 12), 1, 24, Interpolation.BICUBIC, false, false)
                  .toFloatArray();
            });
    for (int i = 6; i < 18; i++) {
      assertThat(line[i]).isCloseTo((i + 0.5f) / 2 - 0.5f, within(0.05f));
    }
  }

  @Test
  void bf16IsTheUpperHalfOfAFloat() {
    float[] values =
        runtime.call(
            () -> {
              NDArray bytes =
                  runtime
                      .manager()
                      .create(
                          java.nio.ByteBuffer.wrap(
                              new byte[] {(byte) 0x80, 0x3f, 0x20, (byte) 0xc1}),
                          new Shape(2, 2),
                          DataType.UINT8);
              return ops.bf16ToFloat(bytes).toFloatArray();
            });
    assertThat(values).containsExactly(1f, -10f);
  }

  private record Pair(NDArray ops, NDArray composed) {}

  private interface Case {
    Pair of(NDManager manager);
  }

  private void same(double tolerance, Case pair) {
    runtime.call(
        () -> {
          Pair both = pair.of(runtime.manager());
          assertThat(both.ops().getShape()).isEqualTo(both.composed().getShape());
          float[] got = both.ops().toFloatArray();
          float[] want = both.composed().toFloatArray();
          for (int i = 0; i < got.length; i++) {
            assertThat((double) got[i]).isCloseTo(want[i], within(tolerance));
          }
          return true;
        });
  }

  private static NDArray random(NDManager manager, long... shape) {
    return manager.randomNormal(new Shape(shape));
  }
}
