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
}
