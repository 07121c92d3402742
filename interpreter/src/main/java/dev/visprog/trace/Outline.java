package dev.visprog.trace;

import dev.visprog.value.Mask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows the edge of a mask.
 *
 * <p>The polygons run along pixel edges and fill exactly the pixels that are inside, as long as
 * they have no more than {@link #MOST_POINTS} corners together. Beyond that the least noticeable
 * corners go, specks first; and a mask so ragged that even its corners are too many to weigh is
 * looked at in squares of 2, 4, 8 … pixels, each inside when at least half of it is. So the time is
 * linear in the number of pixels, plus a bounded part.
 */
final class Outline {
  /** The corners of one outline, at most. */
  static final int MOST_POINTS = 4_000;

  /** From this many corners on the mask is looked at in larger squares. */
  static final int MOST_TRACED = 1 << 18;

  private Outline() {}

  /**
   * Closed polygons along the pixel edges between inside and outside, to be filled by the even-odd
   * rule. None if no pixel is inside.
   *
   * @param x0 horizontal place of the mask's left edge, added to every x
   * @param y0 vertical place of the mask's upper edge, added to every y
   */
  static List<List<Integer>> around(Mask mask, int x0, int y0) {
    Grid grid = Grid.of(mask);
    int square = 1;
    List<int[]> rings = new Walk(grid, MOST_TRACED).rings();
    while (rings == null) {
      square *= 2;
      grid = Grid.inSquares(mask, square);
      rings = new Walk(grid, MOST_TRACED).rings();
    }
    for (int[] ring : rings) {
      for (int i = 0; i < ring.length; i += 2) {
        ring[i] = Math.min(ring[i] * square, mask.width()) + x0;
        ring[i + 1] = Math.min(ring[i + 1] * square, mask.height()) + y0;
      }
    }
    return RingSimplification.toAtMost(MOST_POINTS, rings).stream().map(Outline::boxed).toList();
  }

  private static List<Integer> boxed(int[] ring) {
    List<Integer> numbers = new ArrayList<>(ring.length);
    for (int number : ring) {
      numbers.add(number);
    }
    return numbers;
  }

  /** Which squares are inside; everything beyond the border is outside. */
  private record Grid(int width, int height, BitSet inside) {
    static Grid of(Mask mask) {
      return inSquares(mask, 1);
    }

    static Grid inSquares(Mask mask, int square) {
      int width = (mask.width() + square - 1) / square;
      int height = (mask.height() + square - 1) / square;
      BitSet inside = new BitSet(width * height);
      int[] counts = new int[width];
      for (int row = 0; row < height; row++) {
        Arrays.fill(counts, 0);
        int bottom = Math.min(mask.height(), (row + 1) * square);
        for (int y = row * square; y < bottom; y++) {
          for (int x = 0; x < mask.width(); x++) {
            counts[x / square] += mask.at(x, y) >= Mask.THRESHOLD ? 1 : 0;
          }
        }
        for (int column = 0; column < width; column++) {
          int right = Math.min(mask.width(), (column + 1) * square);
          int pixels = (bottom - row * square) * (right - column * square);
          inside.set(row * width + column, 2 * counts[column] >= pixels);
        }
      }
      return new Grid(width, height, inside);
    }

    boolean has(int x, int y) {
      return x >= 0 && y >= 0 && x < width && y < height && inside.get(y * width + x);
    }
  }

  /**
   * Walks along the edges with the inside on the right hand. Every closed walk goes east along the
   * upper edge of some pixel, so starting once from each such edge finds all of them.
   */
  private static final class Walk {
    private static final int[] STEP_X = {1, 0, -1, 0}; // east, south, west, north
    private static final int[] STEP_Y = {0, 1, 0, -1};

    private final Grid grid;
    private final int most;
    private final BitSet walked;
    private int corners;

    Walk(Grid grid, int most) {
      this.grid = grid;
      this.most = most;
      this.walked = new BitSet(grid.width * grid.height);
    }

    /** The corners of every ring as x, y, x, y …; null if there are too many. */
    @Nullable List<int[]> rings() {
      List<int[]> rings = new ArrayList<>();
      BitSet inside = grid.inside;
      for (int i = inside.nextSetBit(0); i >= 0; i = inside.nextSetBit(i + 1)) {
        boolean upperEdge = i < grid.width || !inside.get(i - grid.width);
        if (upperEdge && !walked.get(i)) {
          rings.add(ring(i % grid.width, i / grid.width));
        }
        if (corners > most) {
          return null;
        }
      }
      return rings;
    }

    private int[] ring(int startX, int startY) {
      int[] ring = new int[16];
      int size = 0;
      int x = startX;
      int y = startY;
      int heading = 0;
      do {
        if (heading == 0) {
          walked.set(y * grid.width + x);
        }
        x += STEP_X[heading];
        y += STEP_Y[heading];
        int turn = turn(x, y, heading);
        if (turn != 0) {
          if (size == ring.length) {
            ring = Arrays.copyOf(ring, 2 * size);
          }
          ring[size++] = x;
          ring[size++] = y;
          corners++;
        }
        heading = heading + turn & 3;
      } while (corners <= most && !(x == startX && y == startY && heading == 0));
      return Arrays.copyOf(ring, size);
    }

    /** 1 to turn right, 0 to go on, -1 to turn left; pixels that touch at a corner stay apart. */
    private int turn(int x, int y, int heading) {
      if (!ahead(x, y, heading, true)) {
        return 1;
      }
      return ahead(x, y, heading, false) ? -1 : 0;
    }

    /** Whether the square ahead of corner (x, y), on the right or left hand, is inside. */
    private boolean ahead(int x, int y, int heading, boolean right) {
      return switch (heading) {
        case 0 -> grid.has(x, right ? y : y - 1);
        case 1 -> grid.has(right ? x - 1 : x, y);
        case 2 -> grid.has(x - 1, right ? y - 1 : y);
        default -> grid.has(right ? x : x - 1, y - 1);
      };
    }
  }
}
