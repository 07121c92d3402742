package dev.visprog.models.image;

/**
 * A part of a picture, in pixels; it may reach over the edge.
 *
 * @param top first row
 * @param left first column
 * @param height rows
 * @param width columns
 */
record Window(int top, int left, int height, int width) {
  static Window whole(Size size) {
    return new Window(0, 0, size.height(), size.width());
  }

  /**
   * The middle of a picture: {@code center_crop} of transformers. Halves go up and left, and a
   * window that is larger than the picture reaches over its edges.
   */
  static Window middle(Size picture, Size part) {
    return new Window(
        Math.floorDiv(picture.height() - part.height(), 2),
        Math.floorDiv(picture.width() - part.width(), 2),
        part.height(),
        part.width());
  }

  /** What of this window lies in a picture. */
  Window within(Size picture) {
    int y0 = Math.max(0, top);
    int x0 = Math.max(0, left);
    int y1 = Math.min(picture.height(), top + height);
    int x1 = Math.min(picture.width(), left + width);
    return new Window(y0, x0, y1 - y0, x1 - x0);
  }
}
