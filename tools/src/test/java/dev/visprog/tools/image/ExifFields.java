package dev.visprog.tools.image;

/** The fields of EXIF, which are a small TIFF file. */
final class ExifFields {
  private ExifFields() {}

  static byte[] orientation(int number) {
    return Bytes.start()
        .ascii("MM")
        .u16(42)
        .u32(8)
        .u16(1)
        .u16(274)
        .u16(3)
        .u32(1)
        .u16(number)
        .u16(0)
        .u32(0)
        .done();
  }

  static byte[] littleEndianOrientation(int number) {
    return Bytes.start()
        .ascii("II")
        .u16le(42)
        .u32le(8)
        .u16le(1)
        .u16le(274)
        .u16le(3)
        .u32le(1)
        .u16le(number)
        .u16le(0)
        .u32le(0)
        .done();
  }
}
