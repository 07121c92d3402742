package dev.visprog.value;

import java.util.Arrays;

/**
 * A soft mask: for each pixel of a box how much it belongs to the region, 0 (not at all) to 255
 * (wholly). Rows from top to bottom, pixels from left to right.
 */
public final class Mask {
  /** From this weight on a pixel counts as inside. */
  public static final int THRESHOLD = 128;

  private final int width;
  private final int height;
  private final byte[] weights;

  private Mask(int width, int height, byte[] weights) {
    if (width < 1 || height < 1 || weights.length != (long) width * height) {
      throw new IllegalArgumentException(
          "got %d weights, want %d×%d, each side at least 1"
              .formatted(weights.length, width, height));
    }
    this.width = width;
    this.height = height;
    this.weights = weights;
  }

  /**
   * A mask of these weights, which are copied.
   *
   * @param weights unsigned bytes, row by row
   */
  public static Mask of(int width, int height, byte[] weights) {
    return new Mask(width, height, weights.clone());
  }

  /** The largest ellipse that fits, hard-edged: a pixel is inside when its centre is. */
  public static Mask ellipse(int width, int height) {
    byte[] weights = new byte[width * height];
    for (int y = 0; y < height; y++) {
      double dy = (y + 0.5) / height * 2 - 1;
      for (int x = 0; x < width; x++) {
        double dx = (x + 0.5) / width * 2 - 1;
        weights[y * width + x] = (byte) (dx * dx + dy * dy <= 1 ? 255 : 0);
      }
    }
    return new Mask(width, height, weights);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The weight of one pixel, 0 to 255. */
  public int at(int x, int y) {
    return weights[y * width + x] & 0xff;
  }

  /** A copy of all weights, row by row. */
  public byte[] toBytes() {
    return weights.clone();
  }

  /** How many pixels are inside, that is at {@link #THRESHOLD} or above. */
  public int area() {
    int count = 0;
    for (byte weight : weights) {
      count += (weight & 0xff) >= THRESHOLD ? 1 : 0;
    }
    return count;
  }

  /** The part inside {@code box}, which is not empty and lies within this mask. */
  public Mask crop(Box box) {
    byte[] part = new byte[box.width() * box.height()];
    for (int y = 0; y < box.height(); y++) {
      System.arraycopy(
          weights, (box.y0() + y) * width + box.x0(), part, y * box.width(), box.width());
    }
    return new Mask(box.width(), box.height(), part);
  }

  /** The same shape in another size: each pixel has the weight of the one at its place before. */
  public Mask resized(int newWidth, int newHeight) {
    byte[] resized = new byte[newWidth * newHeight];
    for (int y = 0; y < newHeight; y++) {
      int row = (int) ((long) y * height / newHeight);
      for (int x = 0; x < newWidth; x++) {
        resized[y * newWidth + x] = weights[row * width + (int) ((long) x * width / newWidth)];
      }
    }
    return new Mask(newWidth, newHeight, resized);
  }

  void addTo(ContentHash hash) {
    hash.add(width).add(height).add(weights);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mask mask
        && width == mask.width
        && height == mask.height
        && Arrays.equals(weights, mask.weights);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(weights);
  }

  @Override
  public String toString() {
    return "Mask[" + width + "×" + height + ", " + area() + " inside]";
  }
}
