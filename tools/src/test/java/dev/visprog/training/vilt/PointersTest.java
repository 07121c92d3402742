package dev.visprog.training.vilt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.models.tokenizer.TokenBatch;
import dev.visprog.models.vilt.PatchChoice;
import dev.visprog.training.places.Shown;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PointersTest {
  /** Questions of four and of three tokens about pictures of two patches and of one. */
  private static final TokenBatch WORDS =
      TokenBatch.padded(List.of(new long[] {2, 7, 8, 3}, new long[] {2, 7, 3}), 4, 0);

  private static final PatchChoice CHOICE =
      new PatchChoice(
          new int[] {1, 1},
          new int[] {2, 1},
          new long[][] {{0, 1}, {2, 2}},
          new float[][] {{1, 3}, {1, 0}});

  private static final int TOKENS = 4 + 1 + 2;

  private static Pointers pointers(
      Map<Integer, List<Integer>> first, Map<Integer, List<Integer>> second) {
    Shown nothing = new Shown(List.of());
    return new Pointers(
        WORDS, CHOICE, List.of(new PatchTruth(nothing, first), new PatchTruth(nothing, second)));
  }

  private static float[] aims(Pointers pointers, int question, int token) {
    int from = (question * 4 + token) * TOKENS;
    return Arrays.copyOfRange(pointers.aims(), from, from + TOKENS);
  }

  @Test
  void nounsLookAtWhatTheyName() {
    Pointers pointers = pointers(Map.of(0, List.of(0, 1), 1, List.of(1)), Map.of(0, List.of()));
    assertThat(aims(pointers, 0, 1)).containsExactly(0, 0, 0, 0, 0, 1, 1);
    assertThat(aims(pointers, 0, 2)).containsExactly(0, 0, 0, 0, 0, 0, 1);
    assertThat(aims(pointers, 0, 0)).containsOnly(0);
    // Of what is nowhere, at the whole picture.
    assertThat(aims(pointers, 1, 1)).containsExactly(0, 0, 0, 0, 1, 0, 0);
    assertThat(pointers.shares()).containsExactly(0, 0.5f, 0.5f, 0, 0, 1, 0, 0);
  }

  @Test
  void patchesCountForThoseThatAreLeftOut() {
    float[] biases = pointers(Map.of(), Map.of()).biases();
    assertThat(Arrays.copyOf(biases, TOKENS - 1)).containsOnly(0);
    assertThat(biases[TOKENS - 1]).isEqualTo((float) Math.log(3));
  }

  @Test
  void nobodyLooksAtWhatFillsUp() {
    float[] biases = pointers(Map.of(), Map.of()).biases();
    assertThat(biases[TOKENS + 3]).isLessThan(-1e6f);
    assertThat(biases[TOKENS + 6]).isLessThan(-1e6f);
    assertThat(Arrays.copyOfRange(biases, TOKENS + 4, TOKENS + 6)).containsOnly(0);
    assertThat(pointers(Map.of(), Map.of()).aims()).containsOnly(0);
    assertThat(pointers(Map.of(), Map.of()).shares()).containsOnly(0);
  }
}
