package dev.visprog.tools.image;

/** Writes BMP files with the usual header of Windows. */
final class BmpFile {
  private BmpFile() {}

  static byte[] of(int width, int height, int bits, int compression, byte[] palette, byte[] data) {
    int start = 54 + palette.length;
    return Bytes.start()
        .ascii("BM")
        .u32le(start + data.length)
        .u32le(0)
        .u32le(start)
        .u32le(40)
        .u32le(width)
        .u32le(height)
        .u16le(1)
        .u16le(bits)
        .u32le(compression)
        .u32le(data.length)
        .u32le(0)
        .u32le(0)
        .u32le(palette.length / 4)
        .u32le(0)
        .add(palette)
        .add(data)
        .done();
  }

  /** One pixel behind the newest header, which says that a profile of 4 GB follows. */
  static byte[] withProfile(int blue, int green, int red) {
    int start = 14 + 124;
    return Bytes.start()
        .ascii("BM")
        .u32le(start + 4)
        .u32le(0)
        .u32le(start)
        .u32le(124)
        .u32le(1)
        .u32le(1)
        .u16le(1)
        .u16le(24)
        .zeros(40)
        .u32le(0x4d424544) // "MBED", an embedded profile
        .zeros(52)
        .u32le(0x0fff_ffff)
        .u32le(0xffff_ffffL)
        .u32le(0)
        .u8(blue, green, red, 0)
        .done();
  }
}
