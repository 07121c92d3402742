package dev.visprog.tools.scene.drawing;

import dev.visprog.value.Box;

/** How much of each pixel a shape covers, within a box of pixels. */
final class Coverage {
  static final Coverage NOTHING = new Coverage(0, 0, 0, 0, new float[0]);

  /** Left column. */
  final int x;

  /** Upper row. */
  final int y;

  /** Columns; 0 if nothing is covered. */
  final int width;

  /** Rows. */
  final int height;

  /** From 0 to 1, {@code (height, width)}. */
  final float[] values;

  Coverage(int x, int y, int width, int height, float[] values) {
    this.x = x;
    this.y = y;
    this.width = width;
    this.height = height;
    this.values = values;
  }

  /** The box of pixels. */
  Box box() {
    return new Box(x, y, x + width, y + height);
  }

  /** What is covered by both. */
  Coverage within(Coverage clip) {
    int x0 = Math.max(x, clip.x);
    int y0 = Math.max(y, clip.y);
    int x1 = Math.min(x + width, clip.x + clip.width);
    int y1 = Math.min(y + height, clip.y + clip.height);
    if (x1 <= x0 || y1 <= y0) {
      return NOTHING;
    }
    float[] both = new float[(x1 - x0) * (y1 - y0)];
    int i = 0;
    for (int row = y0; row < y1; row++) {
      int mine = (row - y) * width - x;
      int other = (row - clip.y) * clip.width - clip.x;
      for (int column = x0; column < x1; column++) {
        both[i++] = values[mine + column] * clip.values[other + column];
      }
    }
    return new Coverage(x0, y0, x1 - x0, y1 - y0, both);
  }
}
