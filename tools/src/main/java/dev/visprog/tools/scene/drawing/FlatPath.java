package dev.visprog.tools.scene.drawing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.Arrays;

/** A shape as straight pieces in pixels: curves are cut so finely that no corner is seen. */
final class FlatPath {
  /**
   * Pieces of a curve for the root of its length in pixels. A quarter circle so cut leaves its
   * curve by less than a twentieth of a pixel.
   */
  private static final double PIECES = 1.9;

  /** Four numbers for each piece: x0, y0, x1, y1. */
  double[] pieces = new double[256];

  /** How many numbers of {@link #pieces} count. */
  int size;

  boolean evenOdd;
  double minX = Double.POSITIVE_INFINITY;
  double minY = Double.POSITIVE_INFINITY;
  double maxX = Double.NEGATIVE_INFINITY;
  double maxY = Double.NEGATIVE_INFINITY;

  /**
   * Flattens a shape.
   *
   * @param closed whether open parts are closed by a straight piece, as for filling
   */
  FlatPath(Shape shape, AffineTransform frame, boolean closed) {
    PathIterator path = shape.getPathIterator(frame);
    evenOdd = path.getWindingRule() == PathIterator.WIND_EVEN_ODD;
    double[] c = new double[6];
    double startX = 0;
    double startY = 0;
    double x = 0;
    double y = 0;
    for (; !path.isDone(); path.next()) {
      switch (path.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> {
          if (closed) {
            add(x, y, startX, startY);
          }
          startX = x = c[0];
          startY = y = c[1];
        }
        case PathIterator.SEG_LINETO -> {
          add(x, y, c[0], c[1]);
          x = c[0];
          y = c[1];
        }
        case PathIterator.SEG_QUADTO -> {
          cubic(
              x,
              y,
              x + (c[0] - x) * 2 / 3,
              y + (c[1] - y) * 2 / 3,
              c[2] + (c[0] - c[2]) * 2 / 3,
              c[3] + (c[1] - c[3]) * 2 / 3,
              c[2],
              c[3]);
          x = c[2];
          y = c[3];
        }
        case PathIterator.SEG_CUBICTO -> {
          cubic(x, y, c[0], c[1], c[2], c[3], c[4], c[5]);
          x = c[4];
          y = c[5];
        }
        default -> {
          add(x, y, startX, startY);
          x = startX;
          y = startY;
        }
      }
    }
    if (closed) {
      add(x, y, startX, startY);
    }
  }

  private void cubic(
      double x0, double y0, double x1, double y1, double x2, double y2, double x3, double y3) {
    double length =
        Math.abs(x1 - x0)
            + Math.abs(y1 - y0)
            + Math.abs(x2 - x1)
            + Math.abs(y2 - y1)
            + Math.abs(x3 - x2)
            + Math.abs(y3 - y2);
    int steps = (int) Math.max(2, Math.min(64, Math.ceil(PIECES * Math.sqrt(length))));
    double x = x0;
    double y = y0;
    for (int i = 1; i <= steps; i++) {
      double t = i / (double) steps;
      double u = 1 - t;
      double a = u * u * u;
      double b = 3 * u * u * t;
      double c = 3 * u * t * t;
      double d = t * t * t;
      double nextX = i == steps ? x3 : a * x0 + b * x1 + c * x2 + d * x3;
      double nextY = i == steps ? y3 : a * y0 + b * y1 + c * y2 + d * y3;
      add(x, y, nextX, nextY);
      x = nextX;
      y = nextY;
    }
  }

  private void add(double x0, double y0, double x1, double y1) {
    if (x0 == x1 && y0 == y1) {
      return;
    }
    if (size == pieces.length) {
      pieces = Arrays.copyOf(pieces, 2 * size);
    }
    pieces[size++] = x0;
    pieces[size++] = y0;
    pieces[size++] = x1;
    pieces[size++] = y1;
    minX = Math.min(minX, Math.min(x0, x1));
    maxX = Math.max(maxX, Math.max(x0, x1));
    minY = Math.min(minY, Math.min(y0, y1));
    maxY = Math.max(maxY, Math.max(y0, y1));
  }
}
