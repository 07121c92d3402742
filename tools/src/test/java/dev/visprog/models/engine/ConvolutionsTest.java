package dev.visprog.models.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConvolutionsTest {
  /** How far a precision may be off, as a share of the largest value. */
  private static double tolerance(Precision precision) {
    return precision == Precision.BF16 ? 0.02 : 1e-5;
  }

  @ParameterizedTest
  @EnumSource(names = {"FP32", "BF16", "INT8"})
  void giveWhatThePlainOperationGives(Precision precision) {
    try (ModelRuntime runtime = ModelRuntime.start(RuntimeSettings.cpu().with(precision))) {
      int before = runtime.tensors();
      for (int stride : new int[] {1, 2}) {
        for (int side : new int[] {5, 16}) {
          assertThat(error(runtime, stride, side, new long[0])).isLessThan(tolerance(precision));
          assertThat(error(runtime, stride, side, new long[] {2, 24, 8, 8}))
              .isLessThan(tolerance(precision));
        }
      }
      assertThat(runtime.tensors()).isEqualTo(before);
    }
  }

  private static double error(ModelRuntime runtime, int stride, int side, long[] expected) {
    return runtime.call(
        () -> {
          NDArray x = runtime.manager().randomNormal(new Shape(1, 24, side, side + 2));
          NDArray weight = runtime.manager().randomNormal(new Shape(40, 24, 3, 3));
          NDArray bias = runtime.manager().randomNormal(new Shape(40));
          NDArray plain = runtime.ops().conv2d(x, weight, bias, stride, 1, 1);
          try (PackedWeights packed =
              runtime.convolutions().pack(weight, bias, stride, 1, expected)) {
            NDArray got = runtime.convolutions().apply(x, packed, stride, 1);
            assertThat(got.getShape()).isEqualTo(plain.getShape());
            return (double) got.sub(plain).abs().max().getFloat() / plain.abs().max().getFloat();
          }
        });
  }
}
