package dev.visprog.tools.scene.layout;

import dev.visprog.value.Box;
import org.jspecify.annotations.Nullable;

/** What is seen of one thing; counted pixel by pixel. */
final class Sighting {
  /** How much of a thing must be seen. */
  private static final double LEAST_VISIBLE = 0.5;

  /** Width and height that the seen part of a thing must have, in pixels. */
  private static final int LEAST_SIDE = 12;

  final int id;
  final Placed placed;
  final Part part;

  /** The number of the person that holds it; null if nobody does. */
  final @Nullable Integer heldBy;

  private int all;
  private int visible;
  private int left = Integer.MAX_VALUE;
  private int top = Integer.MAX_VALUE;
  private int right;
  private int bottom;

  Sighting(int id, Placed placed, Part part, @Nullable Integer heldBy) {
    this.id = id;
    this.placed = placed;
    this.part = part;
    this.heldBy = heldBy;
  }

  /** Writes its number wherever it covers the picture. */
  void stamp(short[] labels, int width) {
    Box box = part.cutout().box();
    int dx = placed.x() + part.x();
    int dy = placed.y() + part.y();
    for (int y = box.y0(); y < box.y1(); y++) {
      for (int x = box.x0(); x < box.x1(); x++) {
        if (part.cutout().covers(x, y)) {
          labels[(y + dy) * width + x + dx] = (short) id;
          all++;
        }
      }
    }
  }

  /** Counts a pixel that shows it. */
  void see(int x, int y) {
    visible++;
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = y + 1;
  }

  /** The seen part of its pixels, to four digits: as exact as truth files tell it. */
  double share() {
    return Math.max(1, Math.round(10_000.0 * visible / all)) / 10_000.0;
  }

  Box box() {
    return new Box(left, top, right, bottom);
  }

  boolean isEnough() {
    return visible > 0
        && share() >= LEAST_VISIBLE
        && right - left >= LEAST_SIDE
        && bottom - top >= LEAST_SIDE;
  }
}
