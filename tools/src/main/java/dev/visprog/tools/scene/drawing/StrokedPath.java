package dev.visprog.tools.scene.drawing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;

/**
 * The coverage of a line of some width: how deep a pixel's centre lies within it. Ends and corners
 * come out round.
 */
final class StrokedPath {
  private StrokedPath() {}

  static Coverage coverage(
      Shape shape, AffineTransform frame, double lineWidth, int pictureWidth, int pictureHeight) {
    FlatPath path = new FlatPath(shape, frame, false);
    // A line thinner than a pixel is drawn a pixel wide, but fainter.
    double strength = Math.min(1, lineWidth);
    double half = Math.max(1, lineWidth) / 2;
    double reach = half + 0.5;
    int x0 = (int) Math.max(0, Math.floor(path.minX - reach));
    int y0 = (int) Math.max(0, Math.floor(path.minY - reach));
    int x1 = (int) Math.min(pictureWidth, Math.ceil(path.maxX + reach));
    int y1 = (int) Math.min(pictureHeight, Math.ceil(path.maxY + reach));
    if (x1 <= x0 || y1 <= y0 || lineWidth <= 0) {
      return Coverage.NOTHING;
    }
    float[] values = new float[(x1 - x0) * (y1 - y0)];
    for (int i = 0; i < path.size; i += 4) {
      piece(
          values,
          x1 - x0,
          y1 - y0,
          path.pieces[i] - x0,
          path.pieces[i + 1] - y0,
          path.pieces[i + 2] - x0,
          path.pieces[i + 3] - y0,
          reach,
          strength);
    }
    return new Coverage(x0, y0, x1 - x0, y1 - y0, values);
  }

  private static void piece(
      float[] values,
      int width,
      int height,
      double ax,
      double ay,
      double bx,
      double by,
      double reach,
      double strength) {
    double dx = bx - ax;
    double dy = by - ay;
    double perLength = 1 / (dx * dx + dy * dy);
    int top = (int) Math.max(0, Math.floor(Math.min(ay, by) - reach));
    int bottom = (int) Math.min(height, Math.ceil(Math.max(ay, by) + reach));
    int left = (int) Math.max(0, Math.floor(Math.min(ax, bx) - reach));
    int right = (int) Math.min(width, Math.ceil(Math.max(ax, bx) + reach));
    for (int y = top; y < bottom; y++) {
      double py = y + 0.5 - ay;
      for (int x = left; x < right; x++) {
        double px = x + 0.5 - ax;
        double t = Math.max(0, Math.min(1, (px * dx + py * dy) * perLength));
        double ex = px - t * dx;
        double ey = py - t * dy;
        double squared = ex * ex + ey * ey;
        if (squared < reach * reach) {
          float value = (float) (strength * Math.min(1, reach - Math.sqrt(squared)));
          int i = y * width + x;
          if (value > values[i]) {
            values[i] = value;
          }
        }
      }
    }
  }
}
