package dev.visprog.tools.scene.drawing.figure;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/**
 * How far shapes reach, to a thousandth of a unit. (Not {@code Shape.getBounds2D}, which counts
 * control points in some versions of Java and not in others.)
 */
final class Extent {
  private static final double FLATNESS = 0.001;

  private double left = Double.POSITIVE_INFINITY;
  private double top = Double.POSITIVE_INFINITY;
  private double right = Double.NEGATIVE_INFINITY;
  private double bottom = Double.NEGATIVE_INFINITY;

  void include(Shape shape, double reach) {
    double[] point = new double[6];
    for (PathIterator at = shape.getPathIterator(null, FLATNESS); !at.isDone(); at.next()) {
      if (at.currentSegment(point) != PathIterator.SEG_CLOSE) {
        left = Math.min(left, point[0] - reach);
        top = Math.min(top, point[1] - reach);
        right = Math.max(right, point[0] + reach);
        bottom = Math.max(bottom, point[1] + reach);
      }
    }
  }

  double left() {
    return left;
  }

  double top() {
    return top;
  }

  double width() {
    return right - left;
  }

  double height() {
    return bottom - top;
  }
}
