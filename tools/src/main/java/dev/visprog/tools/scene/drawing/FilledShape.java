package dev.visprog.tools.scene.drawing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;

/**
 * The exact share of each pixel inside a shape. Each edge adds, to the pixels that it crosses, how
 * much more of the row right of it is inside; the running sum over a row is the coverage. (The
 * method of the font renderer {@code font-rs}.)
 */
final class FilledShape {
  private final int width;
  private final int height;

  /** Changes from pixel to pixel; two spare columns take what lies right of the picture. */
  private final float[] changes;

  private FilledShape(int width, int height) {
    this.width = width;
    this.height = height;
    this.changes = new float[(width + 2) * height];
  }

  /** The coverage of a shape inside a picture of this size. */
  static Coverage coverage(
      Shape shape, AffineTransform frame, int pictureWidth, int pictureHeight) {
    FlatPath path = new FlatPath(shape, frame, true);
    int x0 = (int) Math.floor(Math.max(0, path.minX));
    int y0 = (int) Math.floor(Math.max(0, path.minY));
    int x1 = (int) Math.ceil(Math.min(pictureWidth, path.maxX));
    int y1 = (int) Math.ceil(Math.min(pictureHeight, path.maxY));
    if (x1 <= x0 || y1 <= y0) {
      return Coverage.NOTHING;
    }
    FilledShape filled = new FilledShape(x1 - x0, y1 - y0);
    for (int i = 0; i < path.size; i += 4) {
      filled.edge(
          path.pieces[i] - x0,
          path.pieces[i + 1] - y0,
          path.pieces[i + 2] - x0,
          path.pieces[i + 3] - y0);
    }
    return new Coverage(x0, y0, x1 - x0, y1 - y0, filled.sum(path.evenOdd));
  }

  private float[] sum(boolean evenOdd) {
    float[] values = new float[width * height];
    for (int y = 0, i = 0; y < height; y++) {
      float sum = 0;
      int row = y * (width + 2);
      for (int x = 0; x < width; x++, i++) {
        sum += changes[row + x];
        float turns = Math.abs(sum);
        if (evenOdd) {
          turns %= 2;
          values[i] = turns > 1 ? 2 - turns : turns;
        } else {
          values[i] = turns > 1 ? 1 : turns;
        }
      }
    }
    return values;
  }

  /** Adds an edge; what lies left of the picture counts at its left side. */
  private void edge(double x0, double y0, double x1, double y1) {
    if (x0 < 0 == x1 < 0) {
      withinLeft(Math.max(0, x0), y0, Math.max(0, x1), y1);
      return;
    }
    double y = y0 + (y1 - y0) * (0 - x0) / (x1 - x0);
    withinLeft(Math.max(0, x0), y0, 0, y);
    withinLeft(0, y, Math.max(0, x1), y1);
  }

  private void withinLeft(double x0, double y0, double x1, double y1) {
    if (x0 > width == x1 > width) {
      withinBoth(Math.min(width, x0), y0, Math.min(width, x1), y1);
      return;
    }
    double y = y0 + (y1 - y0) * (width - x0) / (x1 - x0);
    withinBoth(Math.min(width, x0), y0, width, y);
    withinBoth(width, y, Math.min(width, x1), y1);
  }

  private void withinBoth(double x0, double y0, double x1, double y1) {
    if (y0 < y1) {
      downwards(x0, y0, x1, y1, 1);
    } else if (y1 < y0) {
      downwards(x1, y1, x0, y0, -1);
    }
  }

  private void downwards(double x0, double y0, double x1, double y1, int sign) {
    double slope = (x1 - x0) / (y1 - y0);
    double top = Math.max(0, y0);
    double bottom = Math.min(height, y1);
    if (bottom <= top) {
      return;
    }
    double x = x0 + (top - y0) * slope;
    for (int y = (int) top; y < bottom; y++) {
      double dy = Math.min(y + 1, bottom) - Math.max(y, top);
      double next = Math.max(0, Math.min(width, x + slope * dy));
      row(y * (width + 2), Math.min(x, next), Math.max(x, next), dy * sign);
      x = next;
    }
  }

  /** Adds the part of an edge within one row, from {@code left} to {@code right}. */
  private void row(int start, double left, double right, double weight) {
    int first = (int) left;
    int last = (int) Math.ceil(right);
    if (last <= first + 1) {
      double share = weight * ((left + right) / 2 - first);
      changes[start + first] += (float) (weight - share);
      changes[start + first + 1] += (float) share;
      return;
    }
    // Below the edge, coverage grows from pixel to pixel as the area of a trapezium.
    double step = 1 / (right - left);
    double before = 0;
    double change = 0;
    for (int x = first; x < last; x++) {
      double from = Math.max(left, x);
      double to = Math.min(right, x + 1);
      // Share of the row's edge that has been crossed, on average over this pixel.
      double crossed = ((from - left) * step + (to - left) * step) / 2 * (to - from) + (x + 1 - to);
      change = crossed - before;
      changes[start + x] += (float) (weight * change);
      before = crossed;
    }
    changes[start + last] += (float) (weight * (1 - before));
  }
}
