package dev.visprog.tools.scene.drawing;

/** Colours for whole rows of a {@link Layer}. */
@FunctionalInterface
public interface Texture {
  /**
   * Colours one row.
   *
   * @param y the row
   * @param rgb to be filled: red, green and blue of each pixel, 0 to 1; what is beyond is cut
   */
  void row(int y, float[] rgb);
}
