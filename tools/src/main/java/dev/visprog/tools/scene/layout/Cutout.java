package dev.visprog.tools.scene.layout;

import dev.visprog.tools.scene.drawing.Layer;
import dev.visprog.value.Box;

/**
 * A drawn thing and what of its sheet it covers: the pixels that are at least half opaque.
 *
 * @param layer the sheet
 * @param box around the covered pixels, on the sheet
 */
record Cutout(Layer layer, Box box) {
  /** How opaque a pixel must be to belong to the thing. */
  private static final float HALF = 0.5f;

  static Cutout of(Layer layer) {
    int left = layer.width();
    int top = layer.height();
    int right = 0;
    int bottom = 0;
    for (int y = 0; y < layer.height(); y++) {
      for (int x = 0; x < layer.width(); x++) {
        if (layer.alpha(x, y) >= HALF) {
          left = Math.min(left, x);
          right = Math.max(right, x + 1);
          top = Math.min(top, y);
          bottom = y + 1;
        }
      }
    }
    if (bottom == 0) {
      return new Cutout(layer, new Box(0, 0, 0, 0));
    }
    return new Cutout(layer, new Box(left, top, right, bottom));
  }

  /** Whether it covers a pixel of its sheet. */
  boolean covers(int x, int y) {
    return layer.alpha(x, y) >= HALF;
  }

  /** The middle of what it covers in one row of its sheet; its own middle where that is nothing. */
  double middle(int row) {
    int first = -1;
    int last = -1;
    int y = Math.max(box.y0(), Math.min(box.y1() - 1, row));
    for (int x = box.x0(); x < box.x1(); x++) {
      if (covers(x, y)) {
        first = first < 0 ? x : first;
        last = x;
      }
    }
    return first < 0 ? box.centerX() : (first + last + 1) / 2.0;
  }
}
