package dev.visprog.training.maskformer;

/**
 * The size of the pictures of a batch, in pixels.
 *
 * @param height a multiple of {@link MaskFormerLayout#MULTIPLE}
 * @param width a multiple of {@link MaskFormerLayout#MULTIPLE}
 */
record Canvas(int height, int width) {
  /** Pixels of the picture to a side of a pixel of a mask. */
  static final int MASK = 4;

  /** Rows of masks. */
  int rows() {
    return height / MASK;
  }

  /** Columns of masks. */
  int columns() {
    return width / MASK;
  }
}
