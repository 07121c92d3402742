package dev.visprog.models.swin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowLayoutTest {
  @ParameterizedTest
  @CsvSource({
    "1,8,8,4,0",
    "1,8,8,4,2",
    "2,7,5,3,0",
    "2,7,5,3,1",
    "1,1,1,4,2",
    "3,3,5,6,3",
    "1,2,9,1,0"
  })
  void everyTokenHasOnePlaceAndTheRestAreHoles(
      int batch, int height, int width, int window, int shift) {
    WindowLayout layout = WindowLayout.of(batch, height, width, window, shift);

    assertThat(layout.back()).hasSize(batch * height * width).doesNotHaveDuplicates();
    for (int row = 0; row < layout.back().length; row++) {
      assertThat(layout.index()[(int) layout.back()[row]]).isEqualTo(row);
    }
    long[] all = new long[layout.index().length];
    System.arraycopy(layout.back(), 0, all, 0, layout.back().length);
    System.arraycopy(layout.holes(), 0, all, layout.back().length, layout.holes().length);
    assertThat(all).doesNotHaveDuplicates();
    assertThat(Arrays.stream(layout.counts()).sum() * window * window).isEqualTo(all.length);
  }

  /** Tokens that meet in a window see each other if they are less than a window apart. */
  @ParameterizedTest
  @CsvSource({"8,8,4,2", "9,6,3,1", "6,6,6,3", "12,5,5,2", "24,40,6,3"})
  void neighboursSeeEachOtherAndOthersDoNot(int height, int width, int window, int shift) {
    WindowLayout layout = WindowLayout.of(1, height, width, window, shift);
    int tokens = window * window;
    boolean[] hole = new boolean[layout.index().length];
    Arrays.stream(layout.holes()).forEach(place -> hole[(int) place] = true);
    int place = 0;
    for (int group = 0; group < WindowLayout.GROUPS; group++) {
      float[] mask = WindowLayout.mask(group, window, shift);
      for (int w = 0; w < layout.counts()[group]; w++, place += tokens) {
        for (int query = 0; query < tokens; query++) {
          for (int key = 0; key < tokens; key++) {
            if (hole[place + query] || hole[place + key]) {
              continue;
            }
            int from = (int) layout.index()[place + query];
            int to = (int) layout.index()[place + key];
            boolean near =
                Math.abs(from / width - to / width) < window
                    && Math.abs(from % width - to % width) < window;
            assertThat(mask[query * tokens + key] == 0)
                .as("window of group %d, tokens %d and %d", group, from, to)
                .isEqualTo(near && sameSide(from, to, width, query, key, window));
          }
        }
      }
    }
  }

  /** In a map of a single row or column of windows, the roll brings together what is near too. */
  private static boolean sameSide(int from, int to, int width, int query, int key, int window) {
    return from / width - to / width == query / window - key / window
        && from % width - to % width == query % window - key % window;
  }

  @ParameterizedTest
  @CsvSource({"8,12,4,2,2,1,2,1", "9,9,3,0,9,0,0,0", "3,3,6,3,0,0,0,1"})
  void windowsOfTheLastRowAndColumnAreApart(
      int height, int width, int window, int shift, int inner, int right, int bottom, int corner) {
    assertThat(WindowLayout.of(1, height, width, window, shift).counts())
        .containsExactly(inner, right, bottom, corner);
  }
}
