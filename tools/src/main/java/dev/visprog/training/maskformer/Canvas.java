package dev.visprog.training.maskformer;

/**
 * The size of the pictures of a batch, in pixels.
 *
 * @param height a multiple of {@link MaskFormerLayout#MULTIPLE}
 * @param width a multiple of {@link MaskFormerLayout#MULTIPLE}
 */
record Canvas(int height, int width) {
  /** Pixels of a side of a mask that the network gives. */
  private static final int MASK = 4;

  /** Pixels of a side of a mask that it is compared with: edges count more exactly. */
  static final int FINE = 2;

  /** Rows of the masks that the network gives. */
  int rows() {
    return height / MASK;
  }

  /** Columns of the masks that the network gives. */
  int columns() {
    return width / MASK;
  }

  /** Rows of true masks. */
  int fineRows() {
    return height / FINE;
  }

  /** Columns of true masks. */
  int fineColumns() {
    return width / FINE;
  }
}
