package dev.visprog.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In training, gradients are those of the same thing put together from NDArray's operations. */
class GradientsTest {
  private static ModelRuntime runtime;
  private static Ops ops;

  @BeforeAll
  static void start() {
    runtime = ModelRuntime.startForTraining(RuntimeSettings.cpu());
    ops = runtime.ops();
  }

  @BeforeEach
  void sameEachTime() {
    runtime.call(
        () -> {
          Engine.getInstance().setRandomSeed(11);
          return true;
        });
  }

  @AfterAll
  static void stop() {
    runtime.close();
  }

  @Test
  void ofAttention() {
    sameGradients(
        m -> new NDArray[] {random(m, 1, 2, 4, 8), random(m, 1, 2, 5, 8), random(m, 1, 2, 5, 8)},
        x -> ops.attention(x[0], x[1], x[2], null),
        x -> composedAttention(x[0], x[1], x[2], null));
    sameGradients(
        m ->
            new NDArray[] {
              random(m, 1, 2, 4, 8),
              random(m, 1, 2, 5, 8),
              random(m, 1, 2, 5, 8),
              random(m, 1, 1, 4, 5)
            },
        x -> ops.attention(x[0], x[1], x[2], x[3]),
        x -> composedAttention(x[0], x[1], x[2], x[3]));
  }

  @Test
  void ofNorms() {
    sameGradients(
        m -> new NDArray[] {random(m, 3, 16), random(m, 16), random(m, 16)},
        x -> ops.layerNorm(x[0], x[1], x[2], 1e-5),
        x -> normalised(x[0], 1e-5).mul(x[1]).add(x[2]));
    sameGradients(
        m -> new NDArray[] {random(m, 2, 6, 2, 2), random(m, 6), random(m, 6)},
        x -> ops.groupNorm(x[0], 3, x[1], x[2], 1e-5),
        x ->
            normalised(x[0].reshape(2, 3, -1), 1e-5)
                .reshape(2, 6, 2, 2)
                .mul(x[1].reshape(6, 1, 1))
                .add(x[2].reshape(6, 1, 1)));
  }

  @Test
  void ofActivations() {
    sameGradients(
        m -> new NDArray[] {random(m, 3, 16)},
        x -> ops.activate(x[0], Activation.GELU),
        x -> x[0].mul(x[0].div(Math.sqrt(2)).erf().add(1)).mul(0.5));
    sameGradients(
        m -> new NDArray[] {random(m, 3, 16)},
        x -> ops.activate(x[0], Activation.QUICK_GELU),
        x -> x[0].mul(ai.djl.nn.Activation.sigmoid(x[0].mul(1.702))));
    sameGradients(
        m -> new NDArray[] {random(m, 3, 16)},
        x -> ops.activate(x[0], Activation.SILU),
        x -> x[0].mul(ai.djl.nn.Activation.sigmoid(x[0])));
  }

  @Test
  void ofConvolutions() {
    // A convolution whose kernel is as wide as its step is a product of patches.
    sameGradients(
        m -> new NDArray[] {random(m, 2, 3, 4, 4), random(m, 5, 3, 2, 2), random(m, 5)},
        x -> ops.conv2d(x[0], x[1], x[2], 2, 0, 1),
        x ->
            x[0].reshape(2, 3, 2, 2, 2, 2)
                .transpose(0, 2, 4, 1, 3, 5)
                .reshape(2, 4, 12)
                .matMul(x[1].reshape(5, 12).transpose())
                .add(x[2])
                .transpose(0, 2, 1)
                .reshape(2, 5, 2, 2));
  }

  @Test
  void ofResizing() {
    sameGradients(
        m -> new NDArray[] {random(m, 1, 2, 3, 3)},
        x -> ops.resize(x[0], 6, 6, Interpolation.NEAREST, false, false),
        x -> x[0].repeat(2, 2).repeat(3, 2));
  }

  @Test
  void ofMlps() {
    for (Activation activation : new Activation[] {Activation.GELU, Activation.QUICK_GELU}) {
      sameGradients(
          m ->
              new NDArray[] {
                random(m, 2, 3, 8), random(m, 16, 8), random(m, 16), random(m, 8, 16), random(m, 8)
              },
          x ->
              runtime
                  .products()
                  .mlp(x[0], runtime.products().packMlp(x[1], x[2], activation, x[3], x[4]), x[0]),
          x ->
              activated(x[0].matMul(x[1].transpose()).add(x[2]), activation)
                  .matMul(x[3].transpose())
                  .add(x[4])
                  .add(x[0]));
    }
  }

  private static NDArray activated(NDArray x, Activation activation) {
    return activation == Activation.GELU
        ? x.mul(x.div(Math.sqrt(2)).erf().add(1)).mul(0.5)
        : x.mul(ai.djl.nn.Activation.sigmoid(x.mul(1.702)));
  }

  @Test
  void ofSelfAttention() {
    sameGradients(
        m ->
            new NDArray[] {
              random(m, 2, 3, 8), random(m, 24, 8), random(m, 24), random(m, 8, 8), random(m, 8)
            },
        x ->
            runtime
                .products()
                .selfAttention(
                    x[0],
                    runtime.products().pack(x[1], x[2]),
                    runtime.products().pack(x[3], x[4]),
                    2,
                    3,
                    x[0],
                    null),
        x -> {
          NDArray qkv =
              x[0].matMul(x[1].transpose())
                  .add(x[2])
                  .reshape(2, 3, 3, 2, 4)
                  .transpose(2, 0, 3, 1, 4);
          return composedAttention(qkv.get(0), qkv.get(1), qkv.get(2), null)
              .transpose(0, 2, 1, 3)
              .reshape(2, 3, 8)
              .matMul(x[3].transpose())
              .add(x[4])
              .add(x[0]);
        });
  }

  private void sameGradients(
      Function<NDManager, NDArray[]> inputs,
      Function<NDArray[], NDArray> ops,
      Function<NDArray[], NDArray> composed) {
    runtime.call(
        () -> {
          NDArray[] given = inputs.apply(runtime.manager());
          List<float[]> got = gradients(given, ops);
          List<float[]> want = gradients(given, composed);
          for (int i = 0; i < given.length; i++) {
            assertThat(got.get(i)).as("gradient of input " + i).hasSameSizeAs(want.get(i));
            float largest = 0;
            for (float value : want.get(i)) {
              largest = Math.max(largest, Math.abs(value));
            }
            for (int j = 0; j < got.get(i).length; j++) {
              assertThat(got.get(i)[j]).isCloseTo(want.get(i)[j], within(1e-4f + 1e-5f * largest));
            }
          }
          return true;
        });
  }

  /** Of the sum of the squares of the result, for each input. */
  private static List<float[]> gradients(NDArray[] given, Function<NDArray[], NDArray> of) {
    NDArray[] inputs = Stream.of(given).map(NDArray::duplicate).toArray(NDArray[]::new);
    for (NDArray input : inputs) {
      input.setRequiresGradient(true);
    }
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      collector.backward(of.apply(inputs).square().sum());
      return Stream.of(inputs).map(input -> input.getGradient().toFloatArray()).toList();
    }
  }

  private static NDArray composedAttention(
      NDArray q, NDArray k, NDArray v, @Nullable NDArray mask) {
    NDArray scores = q.matMul(k.transpose(0, 1, 3, 2)).div(Math.sqrt((double) q.getShape().get(3)));
    NDArray shown = mask == null ? scores : scores.add(mask);
    return shown.softmax(-1).matMul(v);
  }

  private static NDArray normalised(NDArray x, double epsilon) {
    int last = x.getShape().dimension() - 1;
    NDArray centred = x.sub(x.mean(new int[] {last}, true));
    NDArray variance = centred.square().mean(new int[] {last}, true);
    return centred.div(variance.add(epsilon).sqrt());
  }

  private static NDArray random(NDManager manager, long... shape) {
    // Small, so that no softmax is so sharp that rounding decides.
    return manager.randomNormal(new Shape(shape)).mul(0.3f);
  }
}
