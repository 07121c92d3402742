package dev.visprog.tools.image;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;

/** ICC profiles: those of the JDK, and one of a press that prints with unusual inks. */
final class IccProfile {
  private static final int HEADER = 128;

  private IccProfile() {}

  /** RGB in linear light. */
  static byte[] linearRgb() {
    return ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
  }

  static byte[] srgb() {
    return ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  }

  /** Grey in linear light. */
  static byte[] linearGrey() {
    return ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
  }

  /** A press whose first ink is red, whatever it is called, and whose other inks are all black. */
  static byte[] redInk() {
    Bytes table = Bytes.start().ascii("mft1").u32(0).u8(4, 3, 2, 0);
    for (int i = 0; i < 9; i++) {
      table.u32(i % 4 == 0 ? 0x10000 : 0);
    }
    ramps(table, 4);
    for (int node = 0; node < 16; node++) {
      boolean black = (node & 7) != 0;
      boolean red = (node & 8) != 0;
      // Lab in bytes: lightness up to 255, the others around 128. Red of sRGB is 53, 80, 67.
      table.u8(black ? 0 : red ? 136 : 255, red && !black ? 208 : 128, red && !black ? 195 : 128);
    }
    ramps(table, 3);
    return withTag("A2B0", table.done());
  }

  private static void ramps(Bytes table, int count) {
    for (int i = 0; i < count; i++) {
      for (int value = 0; value < 256; value++) {
        table.u8(value);
      }
    }
  }

  private static byte[] withTag(String tag, byte[] data) {
    int start = HEADER + 4 + 12;
    return Bytes.start()
        .u32(start + data.length)
        .zeros(4)
        .u32(0x02400000)
        .ascii("prtrCMYKLab ")
        .zeros(12)
        .ascii("acsp")
        .zeros(28)
        .u32(0xf6d6) // the white point of all profiles, D50
        .u32(0x10000)
        .u32(0xd32d)
        .zeros(48)
        .u32(1)
        .ascii(tag)
        .u32(start)
        .u32(data.length)
        .add(data)
        .done();
  }
}
