package dev.visprog.models.detection;

/**
 * A box that a detector found, and what it is.
 *
 * @param score how sure the detector is
 * @param label which of the things that were looked for, from 0
 * @param x0 left edge, in pixels from the left edge of the picture
 * @param y0 upper edge, in pixels from the upper edge of the picture
 * @param x1 right edge
 * @param y1 lower edge
 */
public record Detection(float score, int label, float x0, float y0, float x1, float y1) {
  /** The part of the box in a picture of this size; without area if none of it is. */
  public Detection clip(int width, int height) {
    return new Detection(
        score, label, clip(x0, width), clip(y0, height), clip(x1, width), clip(y1, height));
  }

  /** The same box, as sure as this. */
  public Detection withScore(float other) {
    return new Detection(other, label, x0, y0, x1, y1);
  }

  /** Intersection over union with another box, whatever it is of. */
  double iou(Detection other) {
    double width = Math.min(x1, other.x1) - (double) Math.max(x0, other.x0);
    double height = Math.min(y1, other.y1) - (double) Math.max(y0, other.y0);
    if (!(width > 0 && height > 0)) {
      return 0;
    }
    double both = width * height;
    return both / (area() + other.area() - both);
  }

  private double area() {
    return ((double) x1 - x0) * ((double) y1 - y0);
  }

  private static float clip(float value, int size) {
    return Math.min(Math.max(value, 0), size);
  }
}
