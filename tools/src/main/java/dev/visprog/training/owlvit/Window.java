package dev.visprog.training.owlvit;

import dev.visprog.tools.scene.drawing.Chance;
import java.util.stream.IntStream;

/**
 * The places of a picture that are looked at in training: a part without gaps. Where places of
 * things were looked at and few others, how densely they lay told where things end, which is not
 * told in use: with all places there, boxes had an average precision of 0.3 at an overlap of 0.5,
 * and of 0.5 at one of 0.3.
 *
 * @param grid places in a row and in a column of the picture
 * @param top the first row
 * @param left the first column
 */
record Window(int grid, int top, int left, int rows, int columns) {
  /** Of so many windows the one with most things is taken: background is learnt fast. */
  private static final int TRIES = 4;

  /** Of the area of what can be found in a window; its edge may be a little beyond. */
  private static final double INSIDE = 0.9;

  /** All places. */
  static Window whole(int grid) {
    return new Window(grid, 0, 0, grid, grid);
  }

  /** Somewhere in a picture. */
  static Window any(int grid, int rows, int columns, Shot shot, Chance chance) {
    Window best = at(grid, rows, columns, chance);
    for (int i = 1; i < TRIES; i++) {
      Window other = at(grid, rows, columns, chance);
      best = other.things(shot) > best.things(shot) ? other : best;
    }
    return best;
  }

  private static Window at(int grid, int rows, int columns, Chance chance) {
    return new Window(
        grid, chance.whole(0, grid - rows), chance.whole(0, grid - columns), rows, columns);
  }

  private long things(Shot shot) {
    return shot.targets().stream()
        .filter(target -> target.isThing() && holds(shot.relative(target)))
        .count();
  }

  /** The numbers of its places in the picture, ascending. */
  int[] places() {
    return IntStream.range(0, rows * columns)
        .map(i -> (top + i / columns) * grid + left + i % columns)
        .toArray();
  }

  /**
   * Whether it shows enough of something to tell where that ends.
   *
   * @param box centre x, centre y, width, height in shares of the picture
   */
  boolean holds(float[] box) {
    double width = overlap(box[0], box[2], left, left + columns);
    double height = overlap(box[1], box[3], top, top + rows);
    return width * height >= INSIDE * box[2] * box[3];
  }

  private double overlap(double middle, double size, int from, int to) {
    double low = Math.max(middle - size / 2, (double) from / grid);
    double high = Math.min(middle + size / 2, (double) to / grid);
    return Math.max(0, high - low);
  }
}
