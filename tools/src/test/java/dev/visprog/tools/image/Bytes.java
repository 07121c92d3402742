package dev.visprog.tools.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes files by hand, byte by byte. */
final class Bytes {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  static Bytes start() {
    return new Bytes();
  }

  static byte[] of(int... values) {
    return start().u8(values).done();
  }

  Bytes u8(int... values) {
    for (int value : values) {
      out.write(value);
    }
    return this;
  }

  Bytes ascii(String text) {
    return add(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  Bytes add(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  Bytes add(byte[] bytes, int from, int to) {
    out.write(bytes, from, to - from);
    return this;
  }

  Bytes zeros(int count) {
    return add(new byte[count]);
  }

  /** Big-endian, as PNG, JPEG and ICC. */
  Bytes u16(int value) {
    return u8(value >> 8, value);
  }

  Bytes u32(long value) {
    return u16((int) (value >> 16)).u16((int) value);
  }

  /** Little-endian, as BMP, GIF, WebP and our TIFF files. */
  Bytes u16le(int value) {
    return u8(value, value >> 8);
  }

  Bytes u32le(long value) {
    return u16le((int) value).u16le((int) (value >> 16));
  }

  int size() {
    return out.size();
  }

  byte[] done() {
    return out.toByteArray();
  }

  /** A copy with other bytes in one place. */
  static byte[] with(byte[] file, int at, byte[] other) {
    byte[] copy = file.clone();
    System.arraycopy(other, 0, copy, at, other.length);
    return copy;
  }

  /** A copy with more bytes in one place. */
  static byte[] inserted(byte[] file, int at, byte[] more) {
    return start().add(file, 0, at).add(more).add(file, at, file.length).done();
  }
}
