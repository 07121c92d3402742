package dev.visprog.models.swin;

import java.util.Arrays;

/**
 * How the tokens of feature maps fall into windows. A map whose sides are no multiples of that of a
 * window is filled up with zeros at the bottom and at the right. Where windows are shifted, the map
 * is rolled: what leaves at the top comes in at the bottom.
 *
 * <p>Windows are in four groups, by whether they are in the last row and in the last column of
 * windows: there tokens meet that were not neighbours before the roll.
 *
 * @param index for each place of each window the row of its token; 0 in holes
 * @param holes the places of {@code index} that are filled up
 * @param back for each row of tokens its place in {@code index}
 * @param counts how many windows each group has: inner ones, those in the last column, those in the
 *     last row, the one in the corner
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record WindowLayout(long[] index, long[] holes, long[] back, int[] counts) {
  static final int GROUPS = 4;

  /**
   * The reference adds -100. The power of that is a number so small that processors take a hundred
   * times longer to multiply it; that of this is 0.
   */
  private static final float APART = -1000;

  /**
   * The layout of maps.
   *
   * @param batch how many maps; rows of tokens are map by map, line by line
   * @param window side of a window
   * @param shift by how many tokens windows lie further down and to the right; 0 for none
   */
  static WindowLayout of(int batch, int height, int width, int window, int shift) {
    int down = (height + window - 1) / window;
    int across = (width + window - 1) / window;
    int tokens = window * window;
    int all = Math.multiplyExact(Math.multiplyExact(batch, down * across), tokens);
    long[] index = new long[all];
    long[] holes = new long[all - batch * height * width];
    long[] back = new long[batch * height * width];
    int[] counts = new int[GROUPS];
    int place = 0;
    int hole = 0;
    for (int group = 0; group < GROUPS; group++) {
      for (int b = 0; b < batch; b++) {
        for (int wy = 0; wy < down; wy++) {
          for (int wx = 0; wx < across; wx++) {
            boolean last = shift > 0;
            int own = (last && wy == down - 1 ? 2 : 0) + (last && wx == across - 1 ? 1 : 0);
            if (own != group) {
              continue;
            }
            counts[group]++;
            for (int t = 0; t < tokens; t++, place++) {
              int y = (wy * window + t / window + shift) % (down * window);
              int x = (wx * window + t % window + shift) % (across * window);
              if (y < height && x < width) {
                int row = (b * height + y) * width + x;
                index[place] = row;
                back[row] = place;
              } else {
                holes[hole++] = place;
              }
            }
          }
        }
      }
    }
    return new WindowLayout(index, holes, back, counts);
  }

  /**
   * What keeps tokens of one window apart that were not neighbours before the roll.
   *
   * @param group of {@link #counts}
   * @return 0 or far below it for each query and key, {@code (T, T)}
   */
  static float[] mask(int group, int window, int shift) {
    int tokens = window * window;
    int[] part = new int[tokens];
    for (int t = 0; t < tokens; t++) {
      int row = group >= 2 && t / window >= window - shift ? 1 : 0;
      int column = group % 2 == 1 && t % window >= window - shift ? 1 : 0;
      part[t] = 2 * row + column;
    }
    float[] mask = new float[tokens * tokens];
    for (int query = 0; query < tokens; query++) {
      for (int key = 0; key < tokens; key++) {
        mask[query * tokens + key] = part[query] == part[key] ? 0 : APART;
      }
    }
    return mask;
  }

  /** The sizes of the groups that have windows. */
  long[] groups() {
    return Arrays.stream(counts).filter(count -> count > 0).asLongStream().toArray();
  }
}
