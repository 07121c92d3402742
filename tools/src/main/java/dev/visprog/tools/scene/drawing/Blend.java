package dev.visprog.tools.scene.drawing;

/**
 * From one colour to another, along a line or outwards from a point. In the coordinates of the pen
 * that fills with it.
 *
 * @param from the colour where the blend starts
 * @param to the colour where it ends, and beyond
 * @param round whether it goes outwards from a point
 * @param x where it starts
 * @param y where it starts
 * @param dx along a line: how far it goes; outwards: how far sideways
 * @param dy along a line: how far it goes; outwards: how far up and down
 */
public record Blend(Ink from, Ink to, boolean round, double x, double y, double dx, double dy)
    implements Paint {

  /** From one point to another. */
  public static Blend line(double x0, double y0, Ink from, double x1, double y1, Ink to) {
    return new Blend(from, to, false, x0, y0, x1 - x0, y1 - y0);
  }

  /** From one height to another. */
  public static Blend down(double y0, Ink from, double y1, Ink to) {
    return line(0, y0, from, 0, y1, to);
  }

  /** From a point outwards. */
  public static Blend round(double x, double y, double radius, Ink from, Ink to) {
    return new Blend(from, to, true, x, y, radius, radius);
  }

  /** From a point outwards, as an ellipse. */
  public static Blend oval(double x, double y, double radiusX, double radiusY, Ink from, Ink to) {
    return new Blend(from, to, true, x, y, radiusX, radiusY);
  }
}
