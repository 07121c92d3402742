package dev.visprog.models.sam;

import dev.visprog.value.Box;
import java.util.Optional;

/** A mask at the size of a picture, computed row by row as it is looked at. */
final class SizedMask {
  private final float[] low;
  private final int side;
  private final AxisTaps across;
  private final AxisTaps down;

  SizedMask(LowMask mask, AxisTaps across, AxisTaps down) {
    this.low = mask.shared();
    this.side = mask.side();
    this.across = across;
    this.down = down;
  }

  /** Sees the logit of a pixel. */
  @FunctionalInterface
  interface PixelVisitor {
    void see(int x, int y, float logit);
  }

  /** Shows the pixels of a box that lies in the picture, row by row. */
  void visit(Box box, PixelVisitor visitor) {
    if (box.isEmpty()) {
      return;
    }
    float[] row = new float[side];
    int from = across.first(box.x0());
    int to = across.last(box.x1() - 1) + 1;
    for (int y = box.y0(); y < box.y1(); y++) {
      down.sumRows(low, y, row, from, to);
      for (int x = box.x0(); x < box.x1(); x++) {
        visitor.see(x, y, across.sum(row, x));
      }
    }
  }

  /**
   * A box outside of which no logit is above a threshold: a pixel is a mean of samples of the mask,
   * and not above the largest of them.
   */
  Optional<Box> reach(float threshold, int width, int height) {
    int left = side;
    int right = -1;
    int top = side;
    int bottom = -1;
    for (int i = 0; i < low.length; i++) {
      if (low[i] > threshold) {
        left = Math.min(left, i % side);
        right = Math.max(right, i % side);
        top = Math.min(top, i / side);
        bottom = i / side;
      }
    }
    int x0 = from(across, left, width);
    int x1 = to(across, right, width);
    int y0 = from(down, top, height);
    int y1 = to(down, bottom, height);
    return right < 0 || x0 >= x1 || y0 >= y1
        ? Optional.empty()
        : Optional.of(new Box(x0, y0, x1, y1));
  }

  private static int from(AxisTaps axis, int sample, int size) {
    int pixel = 0;
    while (pixel < size && axis.last(pixel) < sample) {
      pixel++;
    }
    return pixel;
  }

  private static int to(AxisTaps axis, int sample, int size) {
    int pixel = size;
    while (pixel > 0 && axis.first(pixel - 1) > sample) {
      pixel--;
    }
    return pixel;
  }
}
