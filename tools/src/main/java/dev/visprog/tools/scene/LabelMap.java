package dev.visprog.tools.scene;

import java.util.Objects;

/** Which thing each pixel of a scene shows: 0 the background, n the object with that number. */
public final class LabelMap {
  private final int width;
  private final int height;
  private final short[] labels;

  private LabelMap(int width, int height, short[] labels) {
    this.width = width;
    this.height = height;
    this.labels = labels;
  }

  /**
   * A map from its numbers.
   *
   * @param labels {@code (height, width)}, unsigned; copied
   */
  public static LabelMap of(int width, int height, short[] labels) {
    if (width < 1 || height < 1 || labels.length != (long) width * height) {
      throw new IllegalArgumentException(
          "got %d labels, want one for each of %d×%d pixels"
              .formatted(labels.length, width, height));
    }
    return new LabelMap(width, height, labels.clone());
  }

  /** Width in pixels. */
  public int width() {
    return width;
  }

  /** Height in pixels. */
  public int height() {
    return height;
  }

  /** The number of what one pixel shows. */
  public int at(int x, int y) {
    return labels[Objects.checkIndex(y, height) * width + Objects.checkIndex(x, width)] & 0xffff;
  }

  /** A copy of all numbers, {@code (height, width)}, unsigned. */
  public short[] toArray() {
    return labels.clone();
  }
}
