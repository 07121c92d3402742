package dev.visprog.training.data;

import dev.visprog.tools.scene.drawing.Chance;
import dev.visprog.value.Box;

/** Boxes as detectors find them. */
public final class InexactBox {
  /** Pixels of a side of what can still be looked at. */
  private static final int LEAST = 4;

  private InexactBox() {}

  /**
   * A box each of whose edges is off by some pixels; the same one if little would be left.
   *
   * @param bounds beyond which nothing is
   * @param most by how much of the size of the box an edge may be off
   */
  public static Box of(Box box, Box bounds, double most, Chance chance) {
    double x = most * box.width();
    double y = most * box.height();
    Box moved =
        new Box(
                (int) Math.round(box.x0() + chance.between(-x, x)),
                (int) Math.round(box.y0() + chance.between(-y, y)),
                (int) Math.round(box.x1() + chance.between(-x, x)),
                (int) Math.round(box.y1() + chance.between(-y, y)))
            .intersect(bounds);
    return moved.width() < LEAST || moved.height() < LEAST ? box : moved;
  }
}
