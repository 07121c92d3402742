package dev.visprog.report;

import dev.visprog.trace.TracedRegion;
import dev.visprog.value.Box;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which cells of a coarse grid over a picture a region covers: enough to tell which regions are
 * neighbours, and where there is room in one.
 */
final class Footprint {
  /** Cells on a side. */
  private static final int GRID = 96;

  /** How near the cells of neighbours come, in cells. */
  private static final int NEAR = 3;

  /** Places are looked at in steps of so many cells. */
  private static final int STEP = 3;

  private final double cellWidth;
  private final double cellHeight;
  private final byte[] covered;

  private Footprint(double cellWidth, double cellHeight, byte[] covered) {
    this.cellWidth = cellWidth;
    this.cellHeight = cellHeight;
    this.covered = covered;
  }

  static Footprint of(TracedRegion region, int width, int height) {
    return new Footprint(
        (double) width / GRID, (double) height / GRID, covered(region, width, height));
  }

  /** The area that the region covers, in square pixels. */
  double area() {
    int count = 0;
    for (byte cell : covered) {
      count += cell != 0 ? 1 : 0;
    }
    return count * cellWidth * cellHeight;
  }

  /**
   * The place inside the region, of those that will do, that is farthest from its edge.
   *
   * @param width of what is to be put there, in pixels
   * @param height the same
   * @return null if there is none
   */
  @Nullable Rectangle2D place(double width, double height, Predicate<Rectangle2D> willDo) {
    int[] depths = depths(covered);
    Rectangle2D best = null;
    int deepest = 0;
    for (int y = 0; y < GRID; y += STEP) {
      for (int x = 0; x < GRID; x += STEP) {
        if (depths[y * GRID + x] > deepest) {
          Rectangle2D place =
              new Rectangle2D.Double(
                  (x + 0.5) * cellWidth - width / 2,
                  (y + 0.5) * cellHeight - height / 2,
                  width,
                  height);
          if (holds(place) && willDo.test(place)) {
            best = place;
            deepest = depths[y * GRID + x];
          }
        }
      }
    }
    return best;
  }

  private boolean holds(Rectangle2D place) {
    int left = (int) Math.floor(place.getMinX() / cellWidth);
    int right = (int) Math.floor(place.getMaxX() / cellWidth);
    int top = (int) Math.floor(place.getMinY() / cellHeight);
    int bottom = (int) Math.floor(place.getMaxY() / cellHeight);
    if (left < 0 || top < 0 || right >= GRID || bottom >= GRID) {
      return false;
    }
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= right; x++) {
        if (covered[y * GRID + x] == 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static byte[] covered(TracedRegion region, int width, int height) {
    BufferedImage grid = new BufferedImage(GRID, GRID, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = grid.createGraphics();
    graphics.scale((double) GRID / width, (double) GRID / height);
    graphics.fill(shape(region));
    graphics.dispose();
    return ((DataBufferByte) grid.getRaster().getDataBuffer()).getData();
  }

  private static Path2D shape(TracedRegion region) {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    Box box = region.box();
    List<List<Integer>> rings =
        region.outline().isEmpty()
            ? List.of(
                List.of(
                    box.x0(), box.y0(), box.x1(), box.y0(), box.x1(), box.y1(), box.x0(), box.y1()))
            : region.outline();
    for (List<Integer> ring : rings) {
      path.moveTo(ring.get(0), ring.get(1));
      for (int i = 2; i < ring.size(); i += 2) {
        path.lineTo(ring.get(i), ring.get(i + 1));
      }
      path.closePath();
    }
    return path;
  }

  /** For each cell how many cells there are from it to the nearest one that is not covered. */
  private static int[] depths(byte[] covered) {
    int[] depths = new int[covered.length];
    for (int i = 0; i < depths.length; i++) {
      depths[i] = covered[i] == 0 ? 0 : GRID;
    }
    for (int i = 0; i < depths.length; i++) {
      relax(depths, i, -1);
    }
    for (int i = depths.length - 1; i >= 0; i--) {
      relax(depths, i, 1);
    }
    return depths;
  }

  /** One more than the least of the neighbours before, or after, this cell. */
  private static void relax(int[] depths, int at, int way) {
    int x = at % GRID;
    int y = at / GRID;
    int least = at(depths, x + way, y);
    for (int dx = -1; dx <= 1; dx++) {
      least = Math.min(least, at(depths, x + dx, y + way));
    }
    depths[at] = Math.min(depths[at], least + 1);
  }

  private static int at(int[] depths, int x, int y) {
    return x < 0 || y < 0 || x >= GRID || y >= GRID ? 0 : depths[y * GRID + x];
  }

  /** The cells of the grid, row by row, that the region covers or nearly touches. */
  BitSet cells() {
    BitSet cells = new BitSet(covered.length);
    for (int i = 0; i < covered.length; i++) {
      if (covered[i] == 0) {
        continue;
      }
      int left = Math.max(0, i % GRID - NEAR);
      int right = Math.min(GRID - 1, i % GRID + NEAR);
      for (int y = Math.max(0, i / GRID - NEAR); y <= Math.min(GRID - 1, i / GRID + NEAR); y++) {
        cells.set(y * GRID + left, y * GRID + right + 1);
      }
    }
    return cells;
  }
}
