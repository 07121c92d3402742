package dev.visprog.tools.scene.drawing;

import java.awt.geom.Path2D;

/**
 * Outlines. (Not {@code java.awt.geom.Arc2D} and its like: their sines may differ in the last bit
 * from machine to machine.)
 */
public final class Paths {
  /** How far the control points of a quarter circle lie, in radii. */
  private static final double QUARTER = 0.5522847498307933;

  private Paths() {}

  /** A full circle. */
  public static Path2D circle(double x, double y, double radius) {
    return ellipse(x, y, radius, radius);
  }

  /** An ellipse about a centre. */
  public static Path2D ellipse(double x, double y, double radiusX, double radiusY) {
    return roundBox(x - radiusX, y - radiusY, x + radiusX, y + radiusY, radiusX, radiusY);
  }

  /** An upright rectangle from corner to corner. */
  public static Path2D box(double x0, double y0, double x1, double y1) {
    return polygon(x0, y0, x1, y0, x1, y1, x0, y1);
  }

  /** An upright rectangle with round corners. */
  public static Path2D roundBox(double x0, double y0, double x1, double y1, double radius) {
    double fit = Math.min(radius, Math.min(x1 - x0, y1 - y0) / 2);
    return roundBox(x0, y0, x1, y1, fit, fit);
  }

  private static Path2D roundBox(double x0, double y0, double x1, double y1, double rx, double ry) {
    double cx = rx * (1 - QUARTER);
    double cy = ry * (1 - QUARTER);
    Path2D path = new Path2D.Double();
    path.moveTo(x0 + rx, y0);
    path.lineTo(x1 - rx, y0);
    path.curveTo(x1 - cx, y0, x1, y0 + cy, x1, y0 + ry);
    path.lineTo(x1, y1 - ry);
    path.curveTo(x1, y1 - cy, x1 - cx, y1, x1 - rx, y1);
    path.lineTo(x0 + rx, y1);
    path.curveTo(x0 + cx, y1, x0, y1 - cy, x0, y1 - ry);
    path.lineTo(x0, y0 + ry);
    path.curveTo(x0, y0 + cy, x0 + cx, y0, x0 + rx, y0);
    path.closePath();
    return path;
  }

  /** A closed outline through corners: x, y by turns. */
  public static Path2D polygon(double... xy) {
    Path2D path = polyline(xy);
    path.closePath();
    return path;
  }

  /** Straight lines from point to point, left open: x, y by turns. */
  public static Path2D polyline(double... xy) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    return path;
  }

  /** An open curve that passes smoothly through points: x, y by turns. */
  public static Path2D curve(double... xy) {
    return smooth(xy, false);
  }

  /** A closed outline that passes smoothly through points: x, y by turns. */
  public static Path2D blob(double... xy) {
    return smooth(xy, true);
  }

  /**
   * A part of an ellipse, left open.
   *
   * @param from where it starts, in degrees: 0 is right, 90 is down
   * @param to where it ends
   */
  public static Path2D arc(
      double x, double y, double radiusX, double radiusY, double from, double to) {
    int steps = Math.max(2, (int) Math.ceil(Math.abs(to - from) / 30));
    double step = StrictMath.toRadians(to - from) / steps;
    double reach = 4.0 / 3 * StrictMath.tan(step / 4);
    double angle = StrictMath.toRadians(from);
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    Path2D path = new Path2D.Double();
    path.moveTo(x + radiusX * cos, y + radiusY * sin);
    for (int i = 1; i <= steps; i++) {
      double nextCos = StrictMath.cos(angle + i * step);
      double nextSin = StrictMath.sin(angle + i * step);
      path.curveTo(
          x + radiusX * (cos - reach * sin),
          y + radiusY * (sin + reach * cos),
          x + radiusX * (nextCos + reach * nextSin),
          y + radiusY * (nextSin - reach * nextCos),
          x + radiusX * nextCos,
          y + radiusY * nextSin);
      cos = nextCos;
      sin = nextSin;
    }
    return path;
  }

  /** The part of an ellipse between an {@link #arc} and the line that joins its ends. */
  public static Path2D segment(
      double x, double y, double radiusX, double radiusY, double from, double to) {
    Path2D path = arc(x, y, radiusX, radiusY, from, to);
    path.closePath();
    return path;
  }

  /**
   * A star about a centre, one point up.
   *
   * @param waist radius of its inner corners
   */
  public static Path2D star(double x, double y, double radius, double waist, int points) {
    double[] xy = new double[4 * points];
    for (int i = 0; i < 2 * points; i++) {
      double angle = StrictMath.PI * (i / (double) points - 0.5);
      double reach = i % 2 == 0 ? radius : waist;
      xy[2 * i] = x + reach * StrictMath.cos(angle);
      xy[2 * i + 1] = y + reach * StrictMath.sin(angle);
    }
    return polygon(xy);
  }

  /**
   * A limb: as broad as {@code width0} where it starts and {@code width1} where it ends, rounded at
   * both ends.
   */
  public static Path2D limb(
      double x0, double y0, double width0, double x1, double y1, double width1) {
    double length = Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
    double ux = length == 0 ? 1 : (x1 - x0) / length;
    double uy = length == 0 ? 0 : (y1 - y0) / length;
    double r0 = width0 / 2;
    double r1 = width1 / 2;
    double k0 = r0 * 4 / 3;
    double k1 = r1 * 4 / 3;
    Path2D path = new Path2D.Double();
    path.moveTo(x0 - uy * r0, y0 + ux * r0);
    path.curveTo(
        x0 - uy * r0 - ux * k0,
        y0 + ux * r0 - uy * k0,
        x0 + uy * r0 - ux * k0,
        y0 - ux * r0 - uy * k0,
        x0 + uy * r0,
        y0 - ux * r0);
    path.lineTo(x1 + uy * r1, y1 - ux * r1);
    path.curveTo(
        x1 + uy * r1 + ux * k1,
        y1 - ux * r1 + uy * k1,
        x1 - uy * r1 + ux * k1,
        y1 + ux * r1 + uy * k1,
        x1 - uy * r1,
        y1 + ux * r1);
    path.closePath();
    return path;
  }

  private static Path2D smooth(double[] xy, boolean closed) {
    int n = xy.length / 2;
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 0; i < (closed ? n : n - 1); i++) {
      int before = 2 * (closed ? (i + n - 1) % n : Math.max(0, i - 1));
      int from = 2 * i;
      int to = 2 * ((i + 1) % n);
      int after = 2 * (closed ? (i + 2) % n : Math.min(n - 1, i + 2));
      path.curveTo(
          xy[from] + (xy[to] - xy[before]) / 6,
          xy[from + 1] + (xy[to + 1] - xy[before + 1]) / 6,
          xy[to] - (xy[after] - xy[from]) / 6,
          xy[to + 1] - (xy[after + 1] - xy[from + 1]) / 6,
          xy[to],
          xy[to + 1]);
    }
    if (closed) {
      path.closePath();
    }
    return path;
  }
}
