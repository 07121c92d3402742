package dev.visprog.training;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.RuntimeSettings;
import dev.visprog.models.engine.Scope;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps of matrices that are as long in every direction. */
class MuonTest {
  private static float[] numbers(int rows, int columns) {
    Random random = new Random(5);
    float[] numbers = new float[rows * columns];
    for (int i = 0; i < numbers.length; i++) {
      // Some columns a hundred times as large as others.
      numbers[i] = (float) (random.nextGaussian() * Math.pow(10, i % columns % 3));
    }
    return numbers;
  }

  @ParameterizedTest
  @CsvSource({"32, 32", "32, 96", "96, 32"})
  void stepsAreAboutOrthogonal(int rows, int columns) {
    try (ModelRuntime runtime = ModelRuntime.start(RuntimeSettings.cpu())) {
      float[] gram =
          runtime.call(
              () ->
                  Scope.within(
                      () -> {
                        NDArray matrix =
                            runtime
                                .manager()
                                .create(numbers(rows, columns), new Shape(rows, columns));
                        NDArray step = Muon.orthogonal(matrix);
                        return (rows > columns
                                ? step.transpose().matMul(step)
                                : step.matMul(step.transpose()))
                            .toFloatArray();
                      }));
      int side = Math.min(rows, columns);
      double trace = 0;
      double others = 0;
      for (int i = 0; i < side; i++) {
        for (int j = 0; j < side; j++) {
          if (i == j) {
            trace += gram[i * side + j];
          } else {
            others += Math.pow(gram[i * side + j], 2);
          }
        }
      }
      assertThat(trace / side).as("squares of singular values").isBetween(0.5, 1.4);
      assertThat(Math.sqrt(others / side / (side - 1))).as("products of rows").isLessThan(0.1);
    }
  }

  @Test
  void isForMatricesWithinANetwork() {
    assertThat(Muon.isFor("layers.0.fc1.weight", new Shape(768, 192))).isTrue();
    assertThat(Muon.isFor("layers.0.fc1.bias", new Shape(768))).isFalse();
    assertThat(Muon.isFor("text.token_embedding.weight", new Shape(722, 128))).isFalse();
    assertThat(Muon.isFor("relative_position_bias_table", new Shape(225, 5))).isFalse();
    assertThat(Muon.isFor("patch_embedding.weight", new Shape(192, 3, 16, 16))).isFalse();
    assertThat(Muon.isFor("conv_in.weight", new Shape(64, 9, 3, 3))).isTrue();
    assertThat(Muon.isFor("conv_out.weight", new Shape(4, 64, 3, 3))).isFalse();
  }
}
