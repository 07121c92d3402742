package dev.visprog.value;

/**
 * A rectangle of whole pixels, half-open: pixel {@code (x, y)} is inside when {@code x0 <= x < x1}
 * and {@code y0 <= y < y1}. The origin is the upper left corner of the frame, y grows downwards.
 *
 * @param x0 left edge, inside
 * @param y0 upper edge, inside
 * @param x1 right edge, outside
 * @param y1 lower edge, outside
 */
public record Box(int x0, int y0, int x1, int y1) {
  public Box {
    if (x1 < x0 || y1 < y0) {
      throw new IllegalArgumentException(
          "got box %d,%d,%d,%d, want x0 <= x1 and y0 <= y1".formatted(x0, y0, x1, y1));
    }
  }

  /** The box of a picture: {@code 0,0,width,height}. */
  public static Box ofSize(int width, int height) {
    return new Box(0, 0, width, height);
  }

  /** Width in pixels; 0 for an empty box. */
  public int width() {
    return x1 - x0;
  }

  /** Height in pixels; 0 for an empty box. */
  public int height() {
    return y1 - y0;
  }

  /** Number of pixels inside. */
  public long area() {
    return (long) width() * height();
  }

  /** Whether no pixel is inside. */
  public boolean isEmpty() {
    return x0 == x1 || y0 == y1;
  }

  /** Horizontal centre, in pixels from the left edge of the frame. */
  public double centerX() {
    return (x0 + (double) x1) / 2;
  }

  /** Vertical centre, in pixels from the upper edge of the frame. */
  public double centerY() {
    return (y0 + (double) y1) / 2;
  }

  /**
   * The part that lies in both; an empty box (at this box's nearest corner) where there is none.
   */
  public Box intersect(Box other) {
    int left = Math.min(Math.max(x0, other.x0), x1);
    int top = Math.min(Math.max(y0, other.y0), y1);
    return new Box(
        left, top, Math.max(left, Math.min(x1, other.x1)), Math.max(top, Math.min(y1, other.y1)));
  }

  /** Moved by whole pixels. */
  public Box translate(int dx, int dy) {
    return new Box(x0 + dx, y0 + dy, x1 + dx, y1 + dy);
  }

  /**
   * Enlarged about its centre, edges rounded to whole pixels.
   *
   * @param factor 1 leaves the box as it is, 1.5 makes each side half as long again
   */
  public Box scale(double factor) {
    double halfWidth = width() * factor / 2;
    double halfHeight = height() * factor / 2;
    return new Box(
        (int) Math.round(centerX() - halfWidth),
        (int) Math.round(centerY() - halfHeight),
        (int) Math.round(centerX() + halfWidth),
        (int) Math.round(centerY() + halfHeight));
  }

  /** Intersection over union, 0 for boxes that do not meet. */
  public double iou(Box other) {
    long shared = intersect(other).area();
    long union = area() + other.area() - shared;
    return union == 0 ? 0 : (double) shared / union;
  }

  /** {@code x0,y0,x1,y1}. */
  @Override
  public String toString() {
    return x0 + "," + y0 + "," + x1 + "," + y1;
  }
}
