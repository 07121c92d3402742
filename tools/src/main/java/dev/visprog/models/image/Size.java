package dev.visprog.models.image;

/**
 * The size of a picture.
 *
 * @param height rows
 * @param width columns
 */
record Size(int height, int width) {
  int shortSide() {
    return Math.min(height, width);
  }

  int longSide() {
    return Math.max(height, width);
  }

  @Override
  public String toString() {
    return width + "×" + height;
  }
}
