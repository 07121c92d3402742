package dev.visprog.models.sam;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What shows which thing in a picture is meant: points, a box, or both, and perhaps a first mask.
 *
 * @param points on the thing or beside it
 * @param box around the thing
 * @param mask a mask of low resolution that is to be improved, {@link LowMask}
 */
public record Prompt(List<Point> points, Optional<PromptBox> box, Optional<LowMask> mask) {
  /** Copies the points. */
  public Prompt {
    points = List.copyOf(points);
    Objects.requireNonNull(box, "box");
    Objects.requireNonNull(mask, "mask");
    if (points.isEmpty() && box.isEmpty()) {
      throw new IllegalArgumentException("got a prompt of nothing, want a point or a box");
    }
  }

  /**
   * A point, in pixels from the upper left corner of the picture.
   *
   * @param inside whether it is on the thing that is meant
   */
  public record Point(double x, double y, boolean inside) {
    /** Checks that it is one. */
    public Point {
      if (!Double.isFinite(x) || !Double.isFinite(y)) {
        throw new IllegalArgumentException("got the point %s, %s, want numbers".formatted(x, y));
      }
    }
  }

  /** A box around the thing, by two corners in pixels from the upper left corner of the picture. */
  public record PromptBox(double x0, double y0, double x1, double y1) {
    /** Checks that it is one. */
    public PromptBox {
      if (!Double.isFinite(x0 + y0 + x1 + y1) || x1 < x0 || y1 < y0) {
        throw new IllegalArgumentException(
            "got the box %s, %s, %s, %s, want left, upper, right and lower edge"
                .formatted(x0, y0, x1, y1));
      }
    }
  }

  /** A point on the thing. */
  public static Prompt at(double x, double y) {
    return new Prompt(List.of(new Point(x, y, true)), Optional.empty(), Optional.empty());
  }

  /** Some points. */
  public static Prompt of(List<Point> points) {
    return new Prompt(points, Optional.empty(), Optional.empty());
  }

  /** A box around the thing. */
  public static Prompt box(double x0, double y0, double x1, double y1) {
    return new Prompt(List.of(), Optional.of(new PromptBox(x0, y0, x1, y1)), Optional.empty());
  }

  /** The same with points added to it. */
  public Prompt with(List<Point> more) {
    return new Prompt(more, box, mask);
  }

  /** The same with a first mask. */
  public Prompt with(LowMask first) {
    return new Prompt(points, box, Optional.of(first));
  }

  /** Prompts of one form go through the network together. */
  record Form(int points, boolean box, boolean mask) {}

  Form form() {
    return new Form(points.size(), box.isPresent(), mask.isPresent());
  }
}
