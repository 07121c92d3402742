package dev.visprog.tools.scene.drawing;

import dev.visprog.value.Box;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Draws shapes on a {@link Layer}, in coordinates of its own. Shapes come from {@link Paths}; any
 * {@link Shape} made of lines and curves will do.
 */
public final class Pen {
  private final Layer layer;
  private final AffineTransform frame;
  private final @Nullable Coverage clip;
  private final Ink outline;
  private final double line;

  private Pen(
      Layer layer, AffineTransform frame, @Nullable Coverage clip, Ink outline, double line) {
    this.layer = layer;
    this.frame = frame;
    this.clip = clip;
    this.outline = outline;
    this.line = line;
  }

  /**
   * A pen for a whole layer, in pixels.
   *
   * @param outline colour of outlines
   * @param line width of outlines in pixels
   */
  public static Pen on(Layer layer, Ink outline, double line) {
    return new Pen(layer, new AffineTransform(), null, outline, line);
  }

  /** Fills a shape. */
  public void fill(Shape shape, Paint paint) {
    Coverage coverage = FilledShape.coverage(shape, frame, layer.width(), layer.height());
    layer.paint(clipped(coverage), paint, frame);
  }

  /** Draws along a path, with round ends and corners; the width in this pen's coordinates. */
  public void stroke(Shape path, double width, Paint paint) {
    double pixels = width * Math.sqrt(Math.abs(frame.getDeterminant()));
    Box window = clip == null ? new Box(0, 0, layer.width(), layer.height()) : clip.box();
    Coverage coverage = StrokedPath.coverage(path, frame, pixels, window);
    layer.paint(clipped(coverage), paint, frame);
  }

  /** Draws along a path with the pen's outline colour and width. */
  public void outline(Shape path) {
    stroke(path, line, outline);
  }

  /** Fills a shape and draws its outline. */
  public void draw(Shape shape, Paint paint) {
    fill(shape, paint);
    outline(shape);
  }

  /** Fills several shapes as one: the outline goes around all of them, not between them. */
  public void drawJoined(Paint paint, Shape... shapes) {
    for (Shape shape : shapes) {
      stroke(shape, 2 * line, outline);
    }
    for (Shape shape : shapes) {
      fill(shape, paint);
    }
  }

  /** Draws what shall be seen inside a shape only: shading, patterns, windows. */
  public void within(Shape shape, Consumer<Pen> drawing) {
    Coverage coverage = FilledShape.coverage(shape, frame, layer.width(), layer.height());
    drawing.accept(new Pen(layer, frame, clipped(coverage), outline, line));
  }

  /** A pen whose origin lies elsewhere. */
  public Pen moved(double x, double y) {
    return transformed(new AffineTransform(1, 0, 0, 1, x, y), 1);
  }

  /** A pen that draws larger or smaller; outlines keep their width. */
  public Pen scaled(double factor) {
    return scaled(factor, factor);
  }

  /** A pen that draws broader and higher; outlines keep their width. */
  public Pen scaled(double factorX, double factorY) {
    double size = Math.sqrt(Math.abs(factorX * factorY));
    return transformed(new AffineTransform(factorX, 0, 0, factorY, 0, 0), size);
  }

  /** A pen turned about a point, clockwise, in degrees. */
  public Pen turned(double degrees, double x, double y) {
    double angle = StrictMath.toRadians(degrees);
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    return transformed(
        new AffineTransform(cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y), 1);
  }

  /** The same pen with another outline colour. */
  public Pen withOutline(Ink newOutline) {
    return new Pen(layer, frame, clip, newOutline, line);
  }

  /** Width of the outline in this pen's coordinates. */
  public double line() {
    return line;
  }

  /** Colour of the outline. */
  public Ink outlineInk() {
    return outline;
  }

  private Pen transformed(AffineTransform change, double size) {
    AffineTransform next = new AffineTransform(frame);
    next.concatenate(change);
    return new Pen(layer, next, clip, outline, line / size);
  }

  private Coverage clipped(Coverage coverage) {
    return clip == null ? coverage : coverage.within(clip);
  }
}
