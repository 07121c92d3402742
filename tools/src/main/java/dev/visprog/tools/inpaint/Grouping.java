package dev.visprog.tools.inpaint;

import dev.visprog.value.Box;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is painted together. One square around everything is best where the model's pixels
 * are no coarser than those of the picture: the model then sees at once all that it paints, and
 * runs once. Where they would be, far-apart parts lose detail that they need not lose, so parts are
 * joined only while their common square is hardly larger than that of the larger one. Since every
 * group takes a whole run of the model, there are at most {@link #MOST}.
 */
final class Grouping {
  static final int MOST = 4;

  /** How much longer a common square may be than the larger of the two it replaces. */
  private static final double HARDLY_LARGER = 1.25;

  /** Parts in the same or adjacent cells of a grid of so many cells a side are one. */
  private static final int GRID = 32;

  private final Stencil stencil;
  private final int side;
  private final int cell;
  private final int columns;
  private final int rows;

  private Grouping(Stencil stencil, int side) {
    this.stencil = stencil;
    this.side = side;
    this.cell = cells(Math.max(stencil.width(), stencil.height()), GRID);
    this.columns = cells(stencil.width(), cell);
    this.rows = cells(stencil.height(), cell);
  }

  /**
   * The groups, in the order in which reading meets them; none if nothing is open.
   *
   * @param side that of the model's pictures
   */
  static List<Group> of(Stencil stencil, int side) {
    Grouping grouping = new Grouping(stencil, side);
    List<Group> groups = new ArrayList<>(grouping.connected());
    while (groups.size() > 1) {
      int[] nearest = grouping.nearest(groups, groups.size() > MOST);
      if (nearest.length == 0) {
        break;
      }
      Group joined = groups.get(nearest[0]).with(groups.remove(nearest[1]));
      groups.set(nearest[0], joined);
    }
    return groups;
  }

  /** The two whose common square is smallest, of those that may be joined; empty if none may. */
  private int[] nearest(List<Group> groups, boolean anyMay) {
    int[] nearest = {};
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < groups.size(); i++) {
      for (int j = i + 1; j < groups.size(); j++) {
        Box both = Group.bounds(groups.get(i).box(), groups.get(j).box());
        int length = length(both);
        if (length < least && (anyMay || length <= allowed(groups.get(i), groups.get(j)))) {
          least = length;
          nearest = new int[] {i, j};
        }
      }
    }
    return nearest;
  }

  private double allowed(Group a, Group b) {
    return Math.max(side, HARDLY_LARGER * Math.max(length(a.box()), length(b.box())));
  }

  private int length(Box box) {
    return Square.around(box, stencil.width(), stencil.height(), side).length();
  }

  private List<Group> connected() {
    @Nullable Box[] boxes = new Box[columns * rows];
    for (int at = 0; at < boxes.length; at++) {
      boxes[at] = open(at % columns * cell, at / columns * cell);
    }
    List<Group> groups = new ArrayList<>();
    BitSet seen = new BitSet();
    for (int at = 0; at < boxes.length; at++) {
      if (boxes[at] != null && !seen.get(at)) {
        groups.add(from(at, boxes, seen));
      }
    }
    return groups;
  }

  /** The smallest box of what is open in the cell at this corner; null if nothing is. */
  private @Nullable Box open(int left, int top) {
    int x0 = Integer.MAX_VALUE;
    int y0 = Integer.MAX_VALUE;
    int x1 = -1;
    int y1 = -1;
    for (int y = top; y < Math.min(stencil.height(), top + cell); y++) {
      for (int x = left; x < Math.min(stencil.width(), left + cell); x++) {
        if (stencil.isOpen(x, y)) {
          x0 = Math.min(x0, x);
          y0 = Math.min(y0, y);
          x1 = Math.max(x1, x + 1);
          y1 = y + 1;
        }
      }
    }
    return x1 < 0 ? null : new Box(x0, y0, x1, y1);
  }

  private static int cells(int length, int size) {
    return (length + size - 1) / size;
  }

  /** Everything that hangs together with a cell, corners included. */
  private Group from(int start, @Nullable Box[] boxes, BitSet seen) {
    BitSet cells = new BitSet();
    Box all = null;
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    seen.set(start);
    while (!open.isEmpty()) {
      int at = open.remove();
      Box box = boxes[at];
      if (box == null) {
        continue;
      }
      cells.set(at);
      all = all == null ? box : Group.bounds(all, box);
      for (int y = Math.max(0, at / columns - 1); y <= Math.min(rows - 1, at / columns + 1); y++) {
        for (int x = Math.max(0, at % columns - 1);
            x <= Math.min(columns - 1, at % columns + 1);
            x++) {
          int next = y * columns + x;
          if (boxes[next] != null && !seen.get(next)) {
            seen.set(next);
            open.add(next);
          }
        }
      }
    }
    if (all == null) {
      throw new IllegalStateException("the cell " + start + " holds no open pixel");
    }
    return new Group(stencil, cells, cell, columns, all);
  }
}
