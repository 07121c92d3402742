package dev.visprog.tools.image;

/**
 * How a stored picture has to be turned to stand upright, by the numbers of EXIF (tag 274).
 *
 * @param transposed whether rows and columns change places
 * @param fromRight whether columns are counted from the right of the stored picture
 * @param fromBottom whether rows are counted from the bottom of the stored picture
 */
record Orientation(boolean transposed, boolean fromRight, boolean fromBottom) {
  static final Orientation UPRIGHT = new Orientation(false, false, false);

  /** Anything but 1 to 8 means nothing and leaves the picture as it is, as in every viewer. */
  static Orientation ofExif(int number) {
    return switch (number) {
      case 2 -> new Orientation(false, true, false);
      case 3 -> new Orientation(false, true, true);
      case 4 -> new Orientation(false, false, true);
      case 5 -> new Orientation(true, false, false);
      case 6 -> new Orientation(true, false, true);
      case 7 -> new Orientation(true, true, true);
      case 8 -> new Orientation(true, true, false);
      default -> UPRIGHT;
    };
  }

  int width(int storedWidth, int storedHeight) {
    return transposed ? storedHeight : storedWidth;
  }

  int height(int storedWidth, int storedHeight) {
    return transposed ? storedWidth : storedHeight;
  }

  /**
   * The picture upright.
   *
   * @param bgr {@code (height, width, 3)} bytes, as stored
   */
  byte[] apply(int width, int height, byte[] bgr) {
    if (equals(UPRIGHT)) {
      return bgr;
    }
    // Where the first stored pixel of an upright row lies, and how far its neighbours are.
    int stepX = fromRight ? -3 : 3;
    int stepY = fromBottom ? -3 * width : 3 * width;
    int start = (fromRight ? 3 * (width - 1) : 0) + (fromBottom ? 3 * width * (height - 1) : 0);
    int across = transposed ? stepY : stepX;
    int down = transposed ? stepX : stepY;
    byte[] upright = new byte[bgr.length];
    int to = 0;
    for (int y = 0; y < height(width, height); y++) {
      int from = start + y * down;
      for (int x = 0; x < width(width, height); x++, from += across) {
        upright[to++] = bgr[from];
        upright[to++] = bgr[from + 1];
        upright[to++] = bgr[from + 2];
      }
    }
    return upright;
  }
}
