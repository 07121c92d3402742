package dev.visprog.tools.inpaint;

import dev.visprog.value.Box;

/**
 * The square part of a picture that a model sees, and where it lies in the model's own picture.
 *
 * @param side the model's side in pixels
 * @param length the side of the square in pixels of the picture
 * @param inside what of the square lies in the picture, in pixels of the picture
 * @param seen where that part is in the model's picture; what is beside it mirrors it
 */
record Square(int side, int length, Box inside, Box seen) {
  /**
   * How much longer the square is than what is to be painted: as much as {@code Crop} shows, so
   * that what is painted fits its surroundings, and still fills most of what the model paints.
   */
  private static final double CONTEXT = 1.5;

  /**
   * A model's pixel shows at least a quarter of a pixel of the picture: of a speck enlarged further
   * there is nothing more to see, but less of what it lies in.
   */
  private static final int MOST_ENLARGED = 4;

  /**
   * The square around a box: shifted to lie in the picture, or, where the picture is too narrow for
   * it, centred on it.
   */
  static Square around(Box box, int width, int height, int side) {
    int longer = Math.max(box.width(), box.height());
    int wanted = Math.max((int) Math.ceil(CONTEXT * longer), side / MOST_ENLARGED);
    int length = Math.max(longer, Math.min(wanted, Math.max(width, height)));
    int x0 = start(box.centerX(), length, width);
    int y0 = start(box.centerY(), length, height);
    Box inside = new Box(x0, y0, x0 + length, y0 + length).intersect(Box.ofSize(width, height));
    int left = edge(inside.x0() - x0, length, side, side - 1);
    int top = edge(inside.y0() - y0, length, side, side - 1);
    int right = Math.max(left + 1, edge(inside.x1() - x0, length, side, side));
    int bottom = Math.max(top + 1, edge(inside.y1() - y0, length, side, side));
    return new Square(side, length, inside, new Box(left, top, right, bottom));
  }

  private static int start(double center, int length, int size) {
    return length > size
        ? Math.floorDiv(size - length, 2)
        : Math.min(Math.max((int) Math.round(center - length / 2.0), 0), size - length);
  }

  private static int edge(int at, int length, int side, int most) {
    return Math.min(most, (int) Math.round((double) at * side / length));
  }

  /** How many pixels of the picture one pixel of the model stands for, across. */
  double scale() {
    return (double) length / side;
  }
}
