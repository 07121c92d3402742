package dev.visprog.tools.face;

/**
 * A face as the detector sees it, in pixels of the searched picture.
 *
 * @param x left edge; may lie outside the picture
 * @param y upper edge; may lie outside the picture
 * @param width width of the face, hair and ears left out
 * @param height height from forehead to chin
 * @param score how sure the detector is, 0 to 1
 */
public record Face(double x, double y, double width, double height, double score) {

  /** The same face where one pixel counts {@code factor} pixels. */
  Face scaled(double factor) {
    return new Face(x * factor, y * factor, width * factor, height * factor, score);
  }

  /** Intersection over union of the two rectangles. */
  double iou(Face other) {
    double sharedWidth = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
    double sharedHeight = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
    if (sharedWidth <= 0 || sharedHeight <= 0) {
      return 0;
    }
    double shared = sharedWidth * sharedHeight;
    return shared / (width * height + other.width * other.height - shared);
  }

  /** Whether these are numbers that a face can have in a picture of this size. */
  boolean isPlausible(int pictureWidth, int pictureHeight) {
    double longest = 2.0 * Math.max(pictureWidth, pictureHeight);
    return width >= 1
        && height >= 1
        && width <= longest
        && height <= longest
        && x < pictureWidth
        && y < pictureHeight
        && x + width > 0
        && y + height > 0
        && score >= 0;
  }
}
