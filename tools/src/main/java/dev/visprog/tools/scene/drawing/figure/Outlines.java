package dev.visprog.tools.scene.drawing.figure;

import dev.visprog.tools.scene.drawing.Paths;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/** Outlines that figures need beyond those of {@link Paths}. */
final class Outlines {
  private Outlines() {}

  /** A polygon whose corners are rounded, each by at most {@code radius} along its two sides. */
  static Path2D rounded(double radius, double... xy) {
    int n = xy.length / 2;
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, 2 * n + 2);
    for (int i = 0; i < n; i++) {
      int before = (i + n - 1) % n;
      int after = (i + 1) % n;
      double x = xy[2 * i];
      double y = xy[2 * i + 1];
      double in = cut(radius, x, y, xy[2 * before], xy[2 * before + 1]);
      double out = cut(radius, x, y, xy[2 * after], xy[2 * after + 1]);
      double fromX = mix(x, xy[2 * before], in);
      double fromY = mix(y, xy[2 * before + 1], in);
      if (i == 0) {
        path.moveTo(fromX, fromY);
      } else {
        path.lineTo(fromX, fromY);
      }
      path.quadTo(x, y, mix(x, xy[2 * after], out), mix(y, xy[2 * after + 1], out));
    }
    path.closePath();
    return path;
  }

  /**
   * A limb: a smooth band along the points {@code x0, y0, width0, x1, y1, width1, …} with round
   * ends.
   */
  static Path2D limb(double... xyw) {
    int n = xyw.length / 3;
    double[] outline = new double[4 * n + 4];
    for (int i = 0; i < n; i++) {
      double x = xyw[3 * i];
      double y = xyw[3 * i + 1];
      int before = 3 * Math.max(0, i - 1);
      int after = 3 * Math.min(n - 1, i + 1);
      double dx = xyw[after] - xyw[before];
      double dy = xyw[after + 1] - xyw[before + 1];
      double half = xyw[3 * i + 2] / 2 / StrictMath.sqrt(dx * dx + dy * dy);
      int left = 2 + 2 * i;
      int right = outline.length - 2 - 2 * i;
      outline[left] = x + dy * half;
      outline[left + 1] = y - dx * half;
      outline[right] = x - dy * half;
      outline[right + 1] = y + dx * half;
      if (i == 0) {
        outline[0] = x - dx * half;
        outline[1] = y - dy * half;
      }
      if (i == n - 1) {
        outline[2 * n + 2] = x + dx * half;
        outline[2 * n + 3] = y + dy * half;
      }
    }
    return Paths.blob(outline);
  }

  /** A shape turned around a point, clockwise as seen. */
  static Shape turned(Shape shape, double angle, double x, double y) {
    return turning(angle, x, y).createTransformedShape(shape);
  }

  /** The turn around a point, clockwise as seen. */
  static AffineTransform turning(double angle, double x, double y) {
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    return new AffineTransform(cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y);
  }

  /** How far along a side a corner is cut, 0 to one half. */
  private static double cut(double radius, double x, double y, double x2, double y2) {
    double length = StrictMath.sqrt((x2 - x) * (x2 - x) + (y2 - y) * (y2 - y));
    return length == 0 ? 0 : Math.min(0.5, radius / length);
  }

  private static double mix(double from, double to, double part) {
    return from + (to - from) * part;
  }
}
