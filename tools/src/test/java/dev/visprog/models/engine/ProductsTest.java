package dev.visprog.models.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Products in each precision beside the same ones put together from NDArray's operations. */
class ProductsTest {
  private static final Map<Precision, ModelRuntime> RUNTIMES = new EnumMap<>(Precision.class);

  /** The largest error that the number type explains, for values around one. */
  private static double tolerance(Precision precision) {
    return switch (precision) {
      case FP32 -> 2e-5;
      case BF16 -> 6e-2;
      case FP16 -> 1e-2;
      case INT8 -> 1.2e-1;
    };
  }

  private static ModelRuntime runtime(Precision precision) {
    return RUNTIMES.computeIfAbsent(
        precision, wanted -> ModelRuntime.start(RuntimeSettings.cpu().with(wanted)));
  }

  @AfterAll
  static void close() {
    RUNTIMES.values().forEach(ModelRuntime::close);
    RUNTIMES.clear();
  }

  @ParameterizedTest
  @EnumSource(names = {"FP32", "BF16", "INT8"})
  void linear(Precision precision) {
    same(
        precision,
        r -> {
          NDArray x = random(r, 2, 9, 32);
          NDArray w = random(r, 24, 32).div(6);
          NDArray b = random(r, 24);
          NDArray residual = random(r, 2, 9, 24);
          try (PackedWeights packed = r.products().pack(w, b)) {
            NDArray plain = x.matMul(w.transpose()).add(b);
            NDArray got =
                r.products()
                    .linear(x, packed, Activation.NONE)
                    .concat(r.products().linearAdd(x, packed, residual));
            return new NDArray[] {got, plain.concat(plain.add(residual))};
          }
        });
  }

  @ParameterizedTest
  @EnumSource(names = {"FP32", "BF16", "INT8"})
  void linearWithEachActivation(Precision precision) {
    for (Activation activation : Activation.values()) {
      same(
          precision,
          r -> {
            NDArray x = random(r, 5, 16);
            NDArray w = random(r, 24, 16).div(4);
            NDArray b = random(r, 24);
            try (PackedWeights packed = r.products().pack(w, b)) {
              return new NDArray[] {
                r.products().linear(x, packed, activation),
                r.ops().activate(x.matMul(w.transpose()).add(b), activation)
              };
            }
          });
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"FP32", "BF16", "INT8"})
  void mlpWithEachActivation(Precision precision) {
    for (Activation activation : Activation.values()) {
      same(
          precision,
          r -> {
            NDArray x = random(r, 1, 8, 16);
            NDArray w1 = random(r, 48, 16).div(4);
            NDArray b1 = random(r, 48);
            NDArray w2 = random(r, 16, 48).div(14);
            NDArray b2 = random(r, 16);
            NDArray residual = random(r, 1, 8, 16);
            try (PackedMlp packed = r.products().packMlp(w1, b1, activation, w2, b2)) {
              NDArray inner = r.ops().activate(x.matMul(w1.transpose()).add(b1), activation);
              return new NDArray[] {
                r.products().mlp(x, packed, residual),
                inner.matMul(w2.transpose()).add(b2).add(residual)
              };
            }
          });
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"FP32", "BF16", "INT8"})
  void selfAttention(Precision precision) {
    for (String kind : new String[] {"plain", "masked", "padded"}) {
      same(precision, r -> attention(r, kind));
    }
  }

  private static NDArray[] attention(ModelRuntime r, String kind) {
    int tokens = 7;
    NDArray x = random(r, 2, 8, 16);
    if (!kind.equals("padded")) {
      x = x.get(":, :7");
      x = x.duplicate();
    }
    NDArray qkv = random(r, 48, 16).div(4);
    NDArray qkvBias = random(r, 48);
    NDArray out = random(r, 16, 16).div(4);
    NDArray outBias = random(r, 16);
    NDManager m = r.manager();
    NDArray mask = null;
    if (kind.equals("masked")) {
      mask = m.zeros(new Shape(2, 1, 1, tokens));
      mask.set(new ai.djl.ndarray.index.NDIndex("1, :, :, 5:"), -1e9f);
    }
    NDArray residual = x.mul(0.5);
    NDArray got;
    try (PackedWeights first = r.products().pack(qkv, qkvBias);
        PackedWeights second = r.products().pack(out, outBias)) {
      got = r.products().selfAttention(x, first, second, 4, tokens, residual, mask);
    }
    long t = x.getShape().get(1);
    NDArray h = x.matMul(qkv.transpose()).add(qkvBias);
    h = h.reshape(2, t, 3, 4, 4).transpose(2, 0, 3, 1, 4);
    NDArray k = h.get(1).get(":, :, :7");
    NDArray v = h.get(2).get(":, :, :7");
    NDArray a = r.ops().attention(h.get(0), k, v, mask);
    a = a.transpose(0, 2, 1, 3).reshape(2, t, 16);
    return new NDArray[] {got, a.matMul(out.transpose()).add(outBias).add(residual)};
  }

  @Test
  void aRowOfZerosIsNoErrorInInt8() {
    same(
        Precision.INT8,
        r -> {
          NDArray x = random(r, 3, 8);
          NDArray w = r.manager().zeros(new Shape(5, 8));
          NDArray b = random(r, 5);
          try (PackedWeights packed = r.products().pack(w, b)) {
            return new NDArray[] {
              r.products().linear(x, packed, Activation.NONE), x.matMul(w.transpose()).add(b)
            };
          }
        });
  }

  private static void same(Precision precision, Function<ModelRuntime, NDArray[]> of) {
    ModelRuntime runtime = runtime(precision);
    runtime.call(
        () -> {
          NDArray[] both = of.apply(runtime);
          assertThat(both[0].getShape()).isEqualTo(both[1].getShape());
          float[] got = both[0].toFloatArray();
          float[] want = both[1].toFloatArray();
          for (int i = 0; i < got.length; i++) {
            assertThat((double) got[i]).isCloseTo(want[i], within(tolerance(precision)));
          }
          return true;
        });
  }

  private static NDArray random(ModelRuntime runtime, long... shape) {
    return runtime.manager().randomNormal(new Shape(shape));
  }
}
