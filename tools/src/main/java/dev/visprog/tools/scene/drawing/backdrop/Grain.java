package dev.visprog.tools.scene.drawing.backdrop;

import dev.visprog.tools.scene.drawing.Chance;

/** Smooth noise: random numbers at the corners of a grid, blended between them. */
final class Grain {
  private static final int CELLS = 64;

  private final int width;
  private final float[] corners = new float[CELLS * CELLS];

  /**
   * A noise of its own.
   *
   * @param width of the rows that it will be added to
   */
  Grain(Chance chance, int width) {
    this.width = width;
    for (int i = 0; i < corners.length; i++) {
      corners[i] = (float) chance.between(-1, 1);
    }
  }

  /**
   * The noise at one size.
   *
   * @param cellX pixels per cell of the grid, across
   * @param cellY pixels per cell of the grid, down
   * @param strength the noise is between plus and minus this
   */
  Ply.Noise sized(double cellX, double cellY, double strength) {
    return new Sized(cellX, cellY, strength);
  }

  private static float smooth(float t) {
    return t * t * (3 - 2 * t);
  }

  private final class Sized implements Ply.Noise {
    private final double cellY;
    private final float strength;

    /** For each pixel of a row the cell in which it lies, and how far across; as in all rows. */
    private final int[] cells = new int[width];

    private final float[] between = new float[width];

    /** For each cell of the row in hand the noise at its left side, and the change across it. */
    private final float[] left = new float[CELLS];

    private final float[] change = new float[CELLS];

    Sized(double cellX, double cellY, double strength) {
      this.cellY = cellY;
      this.strength = (float) strength;
      float step = (float) (1 / cellX);
      for (int x = 0; x < width; x++) {
        float across = x * step;
        int cell = (int) across;
        cells[x] = cell % CELLS;
        between[x] = smooth(across - cell);
      }
    }

    @Override
    public void add(int y, float[] row) {
      double down = y / cellY;
      int upper = (int) down;
      float share = smooth((float) (down - upper));
      int first = (upper % CELLS) * CELLS;
      int second = ((upper + 1) % CELLS) * CELLS;
      for (int i = 0; i < CELLS; i++) {
        float top = corners[first + i];
        left[i] = (top + share * (corners[second + i] - top)) * strength;
      }
      for (int i = 0; i < CELLS; i++) {
        change[i] = left[(i + 1) % CELLS] - left[i];
      }
      for (int x = 0; x < width; x++) {
        int cell = cells[x];
        row[x] += left[cell] + between[x] * change[cell];
      }
    }
  }
}
