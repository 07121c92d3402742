package dev.visprog.tools.scene.drawing;

/**
 * One kind of thing that can be drawn. It fills its frame: its outermost points touch all four
 * sides, or nearly so. Its outline stays in the frame but for half a line. It draws in {@code
 * look.base()} and its shades what is called its colour (at least half of its area), and looks to
 * the right; it is turned round elsewhere.
 */
@FunctionalInterface
public interface Figure {
  /** Chooses everything that may differ from thing to thing. */
  Sketch sketch(Look look);
}
