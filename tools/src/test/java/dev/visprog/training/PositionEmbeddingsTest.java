package dev.visprog.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.visprog.models.checkpoint.TensorFile;
import org.junit.jupiter.api.Test;

class PositionEmbeddingsTest {
  @Test
  void keepsTheClassTokenAndLiesBetweenNeighbours() {
    // One number a place: 9 for the class token, then 0 1 above 2 3.
    TensorFile.Tensor table = new TensorFile.Tensor(new long[] {5, 1}, new float[] {9, 0, 1, 2, 3});
    TensorFile.Tensor four = PositionEmbeddings.resized(table, 4);
    assertThat(four.shape()).containsExactly(17, 1);
    assertThat(four.values()[0]).isEqualTo(9);
    assertThat(row(four, 0)).containsExactly(new float[] {0, 0.25f, 0.75f, 1}, within(1e-6f));
    assertThat(row(four, 3)).containsExactly(new float[] {2, 2.25f, 2.75f, 3}, within(1e-6f));
    assertThat(row(four, 1)).containsExactly(new float[] {.5f, .75f, 1.25f, 1.5f}, within(1e-6f));
  }

  private static float[] row(TensorFile.Tensor four, int y) {
    float[] row = new float[4];
    System.arraycopy(four.values(), 1 + 4 * y, row, 0, 4);
    return row;
  }

  @Test
  void eachNumberOfAPlaceIsItsOwn() {
    float[] values = new float[5 * 3];
    for (int place = 0; place < 5; place++) {
      values[3 * place] = 1;
      values[3 * place + 1] = place;
      values[3 * place + 2] = -place;
    }
    TensorFile.Tensor table = new TensorFile.Tensor(new long[] {1, 5, 3}, values);
    TensorFile.Tensor three = PositionEmbeddings.resized(table, 3);
    assertThat(three.shape()).containsExactly(1, 10, 3);
    for (int place = 0; place < 10; place++) {
      assertThat(three.values()[3 * place]).isEqualTo(1);
      assertThat(three.values()[3 * place + 2]).isEqualTo(-three.values()[3 * place + 1]);
    }
    assertThat(three.values()[3 * 5 + 1]).as("in the middle of 1 2 3 4").isEqualTo(2.5f);
  }

  @Test
  void aGridOfTheSameSizeStaysAsItIs() {
    TensorFile.Tensor table = new TensorFile.Tensor(new long[] {5, 1}, new float[] {9, 0, 1, 2, 3});
    assertThat(PositionEmbeddings.resized(table, 2).values()).containsExactly(9, 0, 1, 2, 3);
  }

  @Test
  void refusesWhatIsNoSquare() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PositionEmbeddings.resized(
                    new TensorFile.Tensor(new long[] {7, 1}, new float[7]), 3))
        .withMessageContaining("got position embeddings of shape [7, 1]");
  }
}
