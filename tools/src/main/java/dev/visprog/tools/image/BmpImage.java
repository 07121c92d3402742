package dev.visprog.tools.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** A BMP file of Windows or OS/2. A profile in it is ignored. */
record BmpImage(int width, int height, ByteView picture) implements EncodedImage {
  private static final int OS2_HEADER = 12;
  private static final int V5_HEADER = 124;
  private static final int SRGB = 0x73524742;
  private static final int RLE8 = 1;
  private static final int RLE4 = 2;
  private static final int BIT_FIELDS = 3;

  static BmpImage parse(byte[] bytes) throws ImageReadException {
    ByteView file = ByteView.of(bytes, ByteOrder.LITTLE_ENDIAN);
    long header = file.u32(14);
    boolean os2 = header == OS2_HEADER;
    long width = os2 ? file.u16(18) : file.s32(18);
    long height = os2 ? file.u16(20) : Math.abs((long) file.s32(22));
    int bits = os2 ? file.u16(24) : file.u16(28);
    long compression = os2 ? 0 : file.u32(30);
    if (width < 1 || height < 1 || height > Integer.MAX_VALUE) {
      throw new ImageReadException("got %d×%d pixels, want some".formatted(width, height));
    }
    if (compression > BIT_FIELDS) {
      throw new ImageReadException("got a BMP file around another picture, want a plain one");
    }
    return new BmpImage(
        (int) width, (int) height, checked(file, bits, compression, (int) width, (int) height));
  }

  /** The decoder would leave black what is missing, so that is looked for here. */
  private static ByteView checked(ByteView file, int bits, long compression, int width, int height)
      throws ImageReadException {
    long start = file.u32(10);
    boolean packed = compression == RLE8 || compression == RLE4;
    long row = ((long) width * bits + 31) / 32 * 4;
    long least =
        packed ? file.u32(34) : Math.multiplyFull((int) Math.min(row, Integer.MAX_VALUE), height);
    file.part(start, least);
    byte[] picture = file.copy();
    if (file.part(14, file.u32(14)).length() == V5_HEADER) {
      ByteBuffer.wrap(picture)
          .order(ByteOrder.LITTLE_ENDIAN)
          .putInt(14 + 56, SRGB)
          .putInt(14 + 112, 0)
          .putInt(14 + 116, 0);
    }
    return ByteView.of(picture);
  }

  @Override
  public Orientation orientation() {
    return Orientation.UPRIGHT;
  }

  @Override
  public @Nullable ByteView profile() {
    return null;
  }

  @Override
  public Samples decode() throws IOException, ImageReadException {
    return JdkDecoder.decode(
        ImageFormat.BMP, picture.copy(), reader -> DecodedSamples.of(reader.read(0)));
  }
}
