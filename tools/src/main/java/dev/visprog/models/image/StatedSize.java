package dev.visprog.models.image;

/**
 * A size as a configuration states it; 0 where it does not.
 *
 * @param height rows
 * @param width columns
 * @param shortest the short side
 * @param longest the long side
 */
record StatedSize(int height, int width, int shortest, int longest) {
  static StatedSize exact(int height, int width) {
    return new StatedSize(height, width, 0, 0);
  }

  static StatedSize square(int edge) {
    return exact(edge, edge);
  }

  static StatedSize shortest(int edge) {
    return new StatedSize(0, 0, edge, 0);
  }

  static StatedSize longest(int edge) {
    return new StatedSize(0, 0, 0, edge);
  }

  boolean isExact() {
    return height > 0 && width > 0;
  }

  Size exact() {
    return new Size(height, width);
  }
}
