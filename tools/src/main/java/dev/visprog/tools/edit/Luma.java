package dev.visprog.tools.edit;

/** Brightness of sRGB colours without their hue. */
final class Luma {
  private Luma() {}

  /**
   * The weighted sum of the coded channels, with the weights of sRGB's primaries (ITU-R BT.709).
   *
   * @return 0 to 255; exactly the value of a colour that is grey already
   */
  static int of(int red, int green, int blue) {
    return (2126 * red + 7152 * green + 722 * blue + 5000) / 10000;
  }
}
