package dev.visprog.tools.image;

/** The logical screen of formats whose first picture may cover a part of it only. */
final class Canvas {
  private Canvas() {}

  /**
   * The samples on a transparent canvas of another size.
   *
   * @param x from the left, the samples stay inside
   * @param y from the top, the samples stay inside
   */
  static Samples place(Samples part, int x, int y, int width, int height) {
    if (part.width() == width && part.height() == height) {
      return part;
    }
    int colours = part.kind().colours();
    int from = part.perPixel();
    int to = colours + 1;
    byte[] data = new byte[Math.multiplyExact(to, Math.multiplyExact(width, height))];
    for (int row = 0; row < part.height(); row++) {
      int source = row * part.width() * from;
      int target = ((row + y) * width + x) * to;
      for (int column = 0; column < part.width(); column++) {
        System.arraycopy(part.data(), source, data, target, colours);
        data[target + colours] = part.alpha() ? part.data()[source + colours] : (byte) 255;
        source += from;
        target += to;
      }
    }
    return new Samples(width, height, part.kind(), true, data);
  }
}
