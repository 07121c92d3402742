package dev.visprog.training;

/**
 * Waves that tell the places of patches: of each place sines and cosines of its row, then of its
 * column, from short waves to long ones (Vaswani et al. 2017, section 3.5, in two dimensions).
 */
final class PatchWaves {
  /** Long waves are as long as many pictures. */
  private static final double LONGEST = 10_000;

  private PatchWaves() {}

  /**
   * The waves of a square of patches, row by row, behind a place of zeros for the whole picture.
   *
   * @param width numbers of a place
   * @return {@code (1 + side * side, width)}
   */
  static float[] of(int side, int width) {
    float[] waves = new float[(1 + side * side) * width];
    int pairs = width / 4; // a sine and a cosine, of row and column
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        int at = (1 + row * side + column) * width;
        for (int i = 0; i < pairs; i++) {
          double frequency = Math.pow(LONGEST, -i / (double) pairs);
          waves[at + i] = (float) Math.sin(row * frequency);
          waves[at + pairs + i] = (float) Math.cos(row * frequency);
          waves[at + 2 * pairs + i] = (float) Math.sin(column * frequency);
          waves[at + 3 * pairs + i] = (float) Math.cos(column * frequency);
        }
      }
    }
    return waves;
  }
}
