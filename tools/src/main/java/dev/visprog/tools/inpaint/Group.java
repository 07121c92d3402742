package dev.visprog.tools.inpaint;

import dev.visprog.value.Box;
import java.util.BitSet;

/**
 * Open parts of a stencil that are painted together.
 *
 * @param stencil the whole stencil
 * @param cells which cells of a coarse grid belong to the group, row by row
 * @param cell the side of a cell in pixels
 * @param columns how many cells are in a row
 * @param box the smallest that holds every open pixel of these cells
 */
record Group(Stencil stencil, BitSet cells, int cell, int columns, Box box) {
  /** Whether a pixel is open and belongs to this group. */
  boolean has(int x, int y) {
    return stencil.isOpen(x, y) && cells.get(y / cell * columns + x / cell);
  }

  Group with(Group other) {
    BitSet both = (BitSet) cells.clone();
    both.or(other.cells);
    return new Group(stencil, both, cell, columns, bounds(box, other.box));
  }

  static Box bounds(Box a, Box b) {
    return new Box(
        Math.min(a.x0(), b.x0()),
        Math.min(a.y0(), b.y0()),
        Math.max(a.x1(), b.x1()),
        Math.max(a.y1(), b.y1()));
  }
}
