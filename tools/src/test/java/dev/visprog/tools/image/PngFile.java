package dev.visprog.tools.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes PNG files chunk by chunk. */
final class PngFile {
  static final int GREY = 0;
  static final int RGB = 2;
  static final int PALETTE = 3;
  static final int GREY_ALPHA = 4;
  static final int RGBA = 6;

  private final Bytes file = Bytes.start().u8(0x89).ascii("PNG\r\n\u001a\n");

  PngFile header(long width, long height, int depth, int colours) {
    return chunk("IHDR", Bytes.start().u32(width).u32(height).u8(depth, colours, 0, 0, 0).done());
  }

  /** Rows, each with the number of its filter in front. */
  PngFile rows(byte[] rows) {
    return chunk("IDAT", deflated(rows));
  }

  PngFile chunk(String name, byte[] data) {
    byte[] checked = Bytes.start().ascii(name).add(data).done();
    CRC32 sum = new CRC32();
    sum.update(checked);
    file.u32(data.length).add(checked).u32(sum.getValue());
    return this;
  }

  byte[] done() {
    return chunk("IEND", new byte[0]).file.done();
  }

  static byte[] deflated(byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The profile's chunk as it stands in a file: a name, the method, the bytes. */
  static byte[] profile(byte[] profile) {
    return Bytes.start().ascii("p").u8(0, 0).add(deflated(profile)).done();
  }

  /** A copy with right checksums, however its chunks were damaged. */
  static byte[] repaired(byte[] file) {
    byte[] copy = file.clone();
    for (long at = 8; at + 12 <= copy.length; ) {
      int start = (int) at;
      long length = ByteBuffer.wrap(copy).getInt(start) & 0xffff_ffffL;
      if (length > copy.length - at - 12) {
        break;
      }
      CRC32 sum = new CRC32();
      sum.update(copy, start + 4, (int) length + 4);
      byte[] right = Bytes.start().u32(sum.getValue()).done();
      System.arraycopy(right, 0, copy, start + 8 + (int) length, 4);
      at += 12 + length;
    }
    return copy;
  }
}
