package dev.visprog.examples;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/**
 * Paints shapes with soft light. Everything is computed by Java2D's own code, without fonts or the
 * graphics card, so the same strokes give the same pixels everywhere.
 */
final class Brush {
  final Graphics2D graphics;

  Brush(BufferedImage canvas) {
    graphics = canvas.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  static Color color(int rgb) {
    return new Color(rgb);
  }

  static Color color(int rgb, int alpha) {
    return new Color((alpha << 24) | rgb, true);
  }

  static Shape circle(double x, double y, double radius) {
    return ellipse(x, y, radius, radius);
  }

  static Shape ellipse(double x, double y, double radiusX, double radiusY) {
    return new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY);
  }

  /** A closed outline through corners: x, y by turns. */
  static Path2D polygon(double... xy) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    path.closePath();
    return path;
  }

  /** An open curve that passes smoothly through points: x, y by turns. */
  static Path2D curve(double... xy) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    int last = xy.length / 2 - 1;
    for (int i = 0; i < last; i++) {
      int before = 2 * Math.max(0, i - 1);
      int from = 2 * i;
      int to = from + 2;
      int after = 2 * Math.min(last, i + 2);
      path.curveTo(
          xy[from] + (xy[to] - xy[before]) / 6,
          xy[from + 1] + (xy[to + 1] - xy[before + 1]) / 6,
          xy[to] - (xy[after] - xy[from]) / 6,
          xy[to + 1] - (xy[after + 1] - xy[from + 1]) / 6,
          xy[to],
          xy[to + 1]);
    }
    return path;
  }

  /** A closed, smooth outline through points. */
  static Path2D blob(double... xy) {
    int n = xy.length / 2;
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 0; i < n; i++) {
      int p = 2 * ((i + n - 1) % n);
      int a = 2 * i;
      int b = 2 * ((i + 1) % n);
      int c = 2 * ((i + 2) % n);
      path.curveTo(
          xy[a] + (xy[b] - xy[p]) / 6,
          xy[a + 1] + (xy[b + 1] - xy[p + 1]) / 6,
          xy[b] - (xy[c] - xy[a]) / 6,
          xy[b + 1] - (xy[c + 1] - xy[a + 1]) / 6,
          xy[b],
          xy[b + 1]);
    }
    path.closePath();
    return path;
  }

  void fill(Shape shape, Color color) {
    graphics.setPaint(color);
    graphics.fill(shape);
  }

  /** Fills from one colour at height {@code y0} to another at {@code y1}. */
  void fillDown(Shape shape, double y0, Color from, double y1, Color to) {
    graphics.setPaint(new GradientPaint(0, (float) y0, from, 0, (float) y1, to));
    graphics.fill(shape);
  }

  /** Fills from one colour at {@code x0} to another at {@code x1}. */
  void fillAcross(Shape shape, double x0, Color from, double x1, Color to) {
    graphics.setPaint(new GradientPaint((float) x0, 0, from, (float) x1, 0, to));
    graphics.fill(shape);
  }

  /** Fills with light that falls on one point and fades with distance. */
  void fillLit(Shape shape, double x, double y, double radius, Color light, Color dark) {
    graphics.setPaint(
        new RadialGradientPaint(
            (float) x, (float) y, (float) radius, new float[] {0, 1}, new Color[] {light, dark}));
    graphics.fill(shape);
  }

  void stroke(Shape shape, double width, Color color) {
    graphics.setPaint(color);
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(shape);
  }

  /** A shadow on the ground with a soft edge. */
  void shadow(double x, double y, double radiusX, double radiusY, int alpha) {
    AffineTransform before = graphics.getTransform();
    graphics.translate(x, y);
    graphics.scale(1, radiusY / radiusX);
    int green = 0x12301A;
    graphics.setPaint(
        new RadialGradientPaint(
            0,
            0,
            (float) radiusX,
            new float[] {0, 0.55f, 1},
            new Color[] {color(green, alpha), color(green, alpha * 2 / 3), color(green, 0)}));
    graphics.fill(circle(0, 0, radiusX));
    graphics.setTransform(before);
  }

  /** Paints in a frame of its own: moved, then scaled. */
  void at(double x, double y, double scale, Runnable painting) {
    AffineTransform before = graphics.getTransform();
    graphics.translate(x, y);
    graphics.scale(scale, Math.abs(scale));
    painting.run();
    graphics.setTransform(before);
  }
}
