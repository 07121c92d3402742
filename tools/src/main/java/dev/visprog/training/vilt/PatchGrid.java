package dev.visprog.training.vilt;

import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import java.util.List;

/**
 * The patches of a picture, counted row by row.
 *
 * @param rows of patches
 * @param columns of patches
 * @param height of a patch, in pixels of the picture as it was before it was resized
 * @param width of a patch
 */
record PatchGrid(int rows, int columns, double height, double width) {
  /** Places along a side of a patch that are looked at. */
  private static final int SIDE = 3;

  static PatchGrid of(Image picture, int rows, int columns) {
    return new PatchGrid(
        rows, columns, (double) picture.height() / rows, (double) picture.width() / columns);
  }

  int count() {
    return rows * columns;
  }

  private int row(int patch) {
    return patch / columns;
  }

  private int column(int patch) {
    return patch % columns;
  }

  /** Whether a patch shows anything of one of these boxes, in pixels of the picture. */
  boolean isIn(List<Box> boxes, int patch) {
    double top = row(patch) * height;
    double left = column(patch) * width;
    for (Box box : boxes) {
      if (box.x0() < left + width && box.x1() > left && box.y0() < top + height && box.y1() > top) {
        return true;
      }
    }
    return false;
  }

  /**
   * How much of a patch shows something, by nine pixels of it.
   *
   * @param mask of what it is, inside {@code box}
   */
  float share(Mask mask, Box box, int patch) {
    int shown = 0;
    for (int i = 0; i < SIDE * SIDE; i++) {
      int subrow = i / SIDE;
      int subcolumn = i % SIDE;
      int y = (int) ((row(patch) + (subrow + 0.5) / SIDE) * height) - box.y0();
      int x = (int) ((column(patch) + (subcolumn + 0.5) / SIDE) * width) - box.x0();
      boolean inside = x >= 0 && y >= 0 && x < box.width() && y < box.height();
      shown += inside && mask.at(x, y) >= Mask.THRESHOLD ? 1 : 0;
    }
    return (float) shown / (SIDE * SIDE);
  }
}
