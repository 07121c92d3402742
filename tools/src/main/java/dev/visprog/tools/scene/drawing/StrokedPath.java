package dev.visprog.tools.scene.drawing;

import dev.visprog.value.Box;
import java.awt.Shape;
import java.awt.geom.AffineTransform;

/**
 * The coverage of a line of some width: how deep a pixel's centre lies within it. Ends and corners
 * come out round.
 */
final class StrokedPath {
  /**
   * Where the numbers of the pieces count from. The corner of the whole line, also where only a
   * part of it is wanted: so a pixel's coverage is the same to the last bit whatever is cut off.
   */
  private final int originX;

  private final int originY;

  /** What is wanted, counted from the origin. */
  private final Box box;

  /** {@code (box.height(), box.width())}. */
  private final float[] values;

  /** How far from the middle of the line a pixel is still touched. */
  private final double reach;

  /** What the middle of the line covers. */
  private final double strength;

  private StrokedPath(int originX, int originY, Box box, double reach, double strength) {
    this.originX = originX;
    this.originY = originY;
    this.box = box;
    this.values = new float[box.width() * box.height()];
    this.reach = reach;
    this.strength = strength;
  }

  /**
   * The coverage of a line.
   *
   * @param window the pixels that are wanted, all of them in the picture
   */
  static Coverage coverage(Shape shape, AffineTransform frame, double lineWidth, Box window) {
    FlatPath path = new FlatPath(shape, frame, false);
    // A line thinner than a pixel is drawn a pixel wide, but fainter.
    double strength = Math.min(1, lineWidth);
    double reach = Math.max(1, lineWidth) / 2 + 0.5;
    int originX = (int) Math.max(0, Math.floor(path.minX - reach));
    int originY = (int) Math.max(0, Math.floor(path.minY - reach));
    int x0 = Math.max(window.x0(), originX);
    int y0 = Math.max(window.y0(), originY);
    int x1 = (int) Math.min(window.x1(), Math.ceil(path.maxX + reach));
    int y1 = (int) Math.min(window.y1(), Math.ceil(path.maxY + reach));
    if (x1 <= x0 || y1 <= y0 || lineWidth <= 0) {
      return Coverage.NOTHING;
    }
    Box box = new Box(x0 - originX, y0 - originY, x1 - originX, y1 - originY);
    StrokedPath stroked = new StrokedPath(originX, originY, box, reach, strength);
    for (int i = 0; i < path.size; i += 4) {
      stroked.piece(path.pieces[i], path.pieces[i + 1], path.pieces[i + 2], path.pieces[i + 3]);
    }
    return new Coverage(x0, y0, x1 - x0, y1 - y0, stroked.values);
  }

  private void piece(double x0, double y0, double x1, double y1) {
    double ax = x0 - originX;
    double ay = y0 - originY;
    double bx = x1 - originX;
    double by = y1 - originY;
    double dx = bx - ax;
    double dy = by - ay;
    double perLength = 1 / (dx * dx + dy * dy);
    boolean level = Math.abs(dy) < 1e-6;
    double perRow = 1 / dy;
    int top = (int) Math.max(box.y0(), Math.floor(Math.min(ay, by) - reach));
    int bottom = (int) Math.min(box.y1(), Math.ceil(Math.max(ay, by) + reach));
    for (int y = top; y < bottom; y++) {
      double py = y + 0.5 - ay;
      // Only the part of the piece that comes within reach of this row can touch its pixels.
      double near = ax + dx * (level ? 0 : share((py - reach) * perRow));
      double far = ax + dx * (level ? 1 : share((py + reach) * perRow));
      int left = (int) Math.max(box.x0(), Math.min(near, far) - reach);
      int right = (int) Math.min(box.x1(), Math.max(near, far) + reach + 1);
      int row = (y - box.y0()) * box.width() - box.x0();
      for (int x = left; x < right; x++) {
        double px = x + 0.5 - ax;
        double t = share((px * dx + py * dy) * perLength);
        double ex = px - t * dx;
        double ey = py - t * dy;
        double squared = ex * ex + ey * ey;
        if (squared < reach * reach) {
          double depth = reach - Math.sqrt(squared);
          float value = (float) (depth < 1 ? strength * depth : strength);
          if (value > values[row + x]) {
            values[row + x] = value;
          }
        }
      }
    }
  }

  /** From 0 to 1. (Comparisons: faster here than {@code Math.min} and {@code Math.max}.) */
  private static double share(double t) {
    return t < 0 ? 0 : t > 1 ? 1 : t;
  }
}
