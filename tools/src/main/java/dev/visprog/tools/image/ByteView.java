package dev.visprog.tools.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Checksum;

/**
 * A part of a file's bytes, with numbers in one byte order. Reading beyond its end means that the
 * file is cut short, or claims to be longer than it is.
 */
final class ByteView {
  private final byte[] bytes;
  private final int start;
  private final int length;
  private final ByteBuffer numbers;

  private ByteView(byte[] bytes, int start, int length, ByteOrder order) {
    this.bytes = bytes;
    this.start = start;
    this.length = length;
    this.numbers = ByteBuffer.wrap(bytes).order(order);
  }

  /** With the order of the network, where the order does not matter. */
  static ByteView of(byte[] bytes) {
    return of(bytes, ByteOrder.BIG_ENDIAN);
  }

  static ByteView of(byte[] bytes, ByteOrder order) {
    return new ByteView(bytes, 0, bytes.length, order);
  }

  ByteView in(ByteOrder order) {
    return new ByteView(bytes, start, length, order);
  }

  ByteView part(long from, long size) throws ImageReadException {
    return new ByteView(bytes, start + check(from, size), (int) size, numbers.order());
  }

  int length() {
    return length;
  }

  ByteOrder order() {
    return numbers.order();
  }

  int u8(long at) throws ImageReadException {
    return numbers.get(start + check(at, 1)) & 0xff;
  }

  int u16(long at) throws ImageReadException {
    return numbers.getShort(start + check(at, 2)) & 0xffff;
  }

  long u32(long at) throws ImageReadException {
    return s32(at) & 0xffff_ffffL;
  }

  int s32(long at) throws ImageReadException {
    return numbers.getInt(start + check(at, 4));
  }

  /** Three bytes, in the file order of WebP: the least first. */
  int u24(long at) throws ImageReadException {
    return u8(at) | u8(at + 1) << 8 | u8(at + 2) << 16;
  }

  String ascii(long at, int size) throws ImageReadException {
    return new String(bytes, start + check(at, size), size, StandardCharsets.ISO_8859_1);
  }

  /** Whether these characters stand there; false beyond the end. */
  boolean has(long at, String ascii) throws ImageReadException {
    return at >= 0 && at + ascii.length() <= length && ascii(at, ascii.length()).equals(ascii);
  }

  byte[] copy() {
    return Arrays.copyOfRange(bytes, start, start + length);
  }

  byte[] copy(long from, long size) throws ImageReadException {
    return part(from, size).copy();
  }

  void writeTo(ByteArrayOutputStream out) {
    out.write(bytes, start, length);
  }

  void addTo(Checksum sum) {
    sum.update(bytes, start, length);
  }

  /** Also true where adding up would overflow. */
  private int check(long at, long size) throws ImageReadException {
    if (at < 0 || size < 0 || at > length || size > length - at) {
      throw cutShort();
    }
    return (int) at;
  }

  static ImageReadException cutShort() {
    return new ImageReadException("the file is cut short, want the whole file");
  }
}
