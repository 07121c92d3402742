package dev.visprog.training;

/**
 * Waves that tell the places of patches: of each place sines and cosines of its row, then of its
 * column, from short waves to long ones (Vaswani et al. 2017, section 3.5, in two dimensions).
 */
final class PatchWaves {
  /** Long waves are as long as many pictures. */
  private static final double LONGEST = 10_000;

  /** Beside patches that are normalised to 1, on a map. */
  private static final float STRENGTH = 0.3f;

  private PatchWaves() {}

  /**
   * The waves of a square of patches, row by row, behind a place of zeros for the whole picture.
   *
   * @param width numbers of a place
   * @return {@code (1 + side * side, width)}
   */
  static float[] of(int side, int width) {
    float[] waves = new float[(1 + side * side) * width];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        float[] place = place(row, column, width, LONGEST);
        System.arraycopy(place, 0, waves, (1 + row * side + column) * width, width);
      }
    }
    return waves;
  }

  /**
   * The waves of a square map. The longest is as long as two pi maps, so that none is lost on it.
   *
   * @return {@code (width, side, side)}
   */
  static float[] map(int side, int width) {
    float[] waves = new float[width * side * side];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        float[] place = place(row, column, width, side);
        for (int i = 0; i < width; i++) {
          waves[(i * side + row) * side + column] = STRENGTH * place[i];
        }
      }
    }
    return waves;
  }

  private static float[] place(int row, int column, int width, double longest) {
    float[] waves = new float[width];
    int pairs = width / 4; // a sine and a cosine, of row and column
    for (int i = 0; i < pairs; i++) {
      double frequency = Math.pow(longest, -i / (double) pairs);
      waves[i] = (float) Math.sin(row * frequency);
      waves[pairs + i] = (float) Math.cos(row * frequency);
      waves[2 * pairs + i] = (float) Math.sin(column * frequency);
      waves[3 * pairs + i] = (float) Math.cos(column * frequency);
    }
    return waves;
  }
}
