package dev.visprog.tools.scene.drawing.figure;

import dev.visprog.tools.scene.Colour;
import dev.visprog.tools.scene.drawing.Blend;
import dev.visprog.tools.scene.drawing.Ink;
import dev.visprog.tools.scene.drawing.Look;
import dev.visprog.tools.scene.drawing.Paint;
import dev.visprog.tools.scene.drawing.Pen;
import dev.visprog.tools.scene.drawing.Sketch;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A figure while it is being designed, in coordinates as it likes: keeps what is drawn, in order,
 * and then frames it tightly.
 */
final class Draft {
  private final Look look;
  private final Extent extent = new Extent();
  private final List<Consumer<Pen>> marks = new ArrayList<>();

  Draft(Look look) {
    this.look = look;
  }

  Colour colour() {
    return look.colour();
  }

  Ink base() {
    return look.base();
  }

  Ink light() {
    return look.light();
  }

  Ink dark() {
    return look.dark();
  }

  Ink outline() {
    return look.outline();
  }

  double between(double low, double high) {
    return look.chance().between(low, high);
  }

  int whole(int low, int high) {
    return look.chance().whole(low, high);
  }

  boolean yes(double share) {
    return look.chance().yes(share);
  }

  /** Light at one height, shade at another. */
  Paint shaded(double top, double bottom) {
    return Blend.down(top, look.light(), bottom, look.dark());
  }

  /** Parts that are one body: the outline goes around all of them. */
  void solid(Paint paint, Shape... parts) {
    solid(paint, look.outline(), parts);
  }

  /** Parts that are one body, with an outline of another colour. */
  void solid(Paint paint, Ink edge, Shape... parts) {
    add(0, parts, pen -> pen.withOutline(edge).drawJoined(paint, parts));
  }

  /** A shape without an outline. */
  void fill(Paint paint, Shape shape) {
    add(0, new Shape[] {shape}, pen -> pen.fill(shape, paint));
  }

  /** What is seen inside a shape only. */
  void within(Shape shape, Consumer<Pen> drawing) {
    add(0, new Shape[] {shape}, pen -> pen.within(shape, drawing));
  }

  /** Lines without an outline. */
  void stroke(Paint paint, double width, Shape... paths) {
    add(width / 2, paths, pen -> strokeAll(pen, paint, width, paths));
  }

  /** Thin lines, so many times as wide as outlines. */
  void mark(Paint paint, double widths, Shape... paths) {
    add(0, paths, pen -> strokeAll(pen, paint, widths * pen.line(), paths));
  }

  /** Bars with one outline around all of them. */
  void bar(Paint paint, double width, Shape... paths) {
    add(
        width / 2,
        paths,
        pen -> {
          strokeAll(pen, look.outline(), width + 2 * pen.line(), paths);
          strokeAll(pen, paint, width, paths);
        });
  }

  /** The figure in its frame. */
  Sketch sketch() {
    double height = extent.height() / (1 - 2 * look.line());
    double line = look.line() * height;
    double width = extent.width() + 2 * line;
    List<Consumer<Pen>> all = List.copyOf(marks);
    return new Sketch(
        width / height,
        pen -> {
          Pen own = pen.scaled(1 / height).moved(line - extent.left(), line - extent.top());
          all.forEach(one -> one.accept(own));
        });
  }

  private static void strokeAll(Pen pen, Paint paint, double width, Shape... paths) {
    for (Shape path : paths) {
      pen.stroke(path, width, paint);
    }
  }

  private void add(double reach, Shape[] shapes, Consumer<Pen> mark) {
    for (Shape shape : shapes) {
      extent.include(shape, reach);
    }
    marks.add(mark);
  }
}
