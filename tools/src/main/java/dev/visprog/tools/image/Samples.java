package dev.visprog.tools.image;

/** Decoded pixels before their colours are settled. */
final class Samples {
  /** The colour samples of one pixel. */
  enum Kind {
    /** Black 0 to white 255, with the transfer curve of sRGB. */
    GREY(1),
    RGB(3),
    /** Amounts of ink, 255 is full. */
    CMYK(4);

    private final int colours;

    Kind(int colours) {
      this.colours = colours;
    }

    int colours() {
      return colours;
    }
  }

  private final int width;
  private final int height;
  private final Kind kind;
  private final boolean alpha;
  private final byte[] data;

  /**
   * Takes over decoded pixels.
   *
   * @param width in pixels
   * @param height in pixels
   * @param kind what the samples of a pixel mean
   * @param alpha whether a last sample says how opaque the pixel is; the others are not multiplied
   *     by it
   * @param data {@code (height, width, samples)} bytes, from now on in the hands of this object
   */
  Samples(int width, int height, Kind kind, boolean alpha, byte[] data) {
    this.width = width;
    this.height = height;
    this.kind = kind;
    this.alpha = alpha;
    this.data = data;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  Kind kind() {
    return kind;
  }

  boolean alpha() {
    return alpha;
  }

  /** The samples themselves, not a copy: a picture has a hundred megabytes of them. */
  byte[] data() {
    return data;
  }

  /** Samples of one pixel, alpha included. */
  int perPixel() {
    return kind.colours() + (alpha ? 1 : 0);
  }
}
