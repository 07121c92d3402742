package dev.visprog.tools.scene.drawing.backdrop;

import dev.visprog.tools.scene.drawing.Chance;

/** Smooth noise: random numbers at the corners of a grid, blended between them. */
final class Grain {
  private static final int CELLS = 64;

  private final float[] corners = new float[CELLS * CELLS];
  private final float[] blended = new float[CELLS + 1];

  Grain(Chance chance) {
    for (int i = 0; i < corners.length; i++) {
      corners[i] = (float) chance.between(-1, 1);
    }
  }

  /**
   * Adds a row of noise.
   *
   * @param y the row
   * @param cellX pixels per cell of the grid, across
   * @param cellY pixels per cell of the grid, down
   * @param strength the noise is between plus and minus this
   * @param row one number for each pixel
   */
  void add(int y, double cellX, double cellY, double strength, float[] row) {
    double down = y / cellY;
    int upper = (int) down;
    float share = smooth((float) (down - upper));
    int first = (upper % CELLS) * CELLS;
    int second = ((upper + 1) % CELLS) * CELLS;
    for (int i = 0; i < CELLS; i++) {
      float top = corners[first + i];
      blended[i] = (top + share * (corners[second + i] - top)) * (float) strength;
    }
    blended[CELLS] = blended[0];
    float step = (float) (1 / cellX);
    for (int x = 0; x < row.length; x++) {
      float across = x * step;
      int cell = (int) across;
      float between = smooth(across - cell);
      int i = cell % CELLS;
      row[x] += blended[i] + between * (blended[i + 1] - blended[i]);
    }
  }

  private static float smooth(float t) {
    return t * t * (3 - 2 * t);
  }
}
