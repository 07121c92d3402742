package dev.visprog.models.checkpoint;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Writes zip archives as PyTorch does, and with faults in them. */
final class ZipWriter {
  private static final int WIDE = 0xffff_ffff;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Entry> entries = new ArrayList<>();
  private int alignment = 64;
  private boolean zip64 = true;
  private boolean wideSizes;
  private int method;

  private record Entry(String name, int header, int crc, int size, int method) {}

  /** What the position of each member's bytes is a multiple of. */
  ZipWriter alignment(int bytes) {
    alignment = bytes;
    return this;
  }

  /** Whether there are ZIP64 records at the end. */
  ZipWriter zip64(boolean wanted) {
    zip64 = wanted;
    return this;
  }

  /** Sizes and positions in the directory as 64-bit numbers. */
  ZipWriter wideSizes() {
    wideSizes = true;
    return this;
  }

  /** The method that further members pretend to be compressed with. */
  ZipWriter method(int number) {
    method = number;
    return this;
  }

  ZipWriter add(String member, byte[] content) {
    byte[] name = member.getBytes(StandardCharsets.UTF_8);
    CRC32 crc = new CRC32();
    crc.update(content);
    entries.add(new Entry(member, out.size(), (int) crc.getValue(), content.length, method));
    int unpadded = out.size() + 30 + name.length + 4;
    int padding = (alignment - unpadded % alignment) % alignment;
    // The sizes follow the content, so that the header has none (bit 3).
    out.writeBytes(
        bytes(30 + name.length + 4 + padding)
            .putInt(0x04034b50)
            .putShort((short) 20)
            .putShort((short) 8)
            .putShort((short) method)
            .putInt(0)
            .putInt(0)
            .putInt(0)
            .putInt(0)
            .putShort((short) name.length)
            .putShort((short) (4 + padding))
            .put(name)
            .putShort((short) 0x4246)
            .putShort((short) padding)
            .array());
    out.writeBytes(content);
    return this;
  }

  byte[] end() {
    int start = out.size();
    entries.forEach(this::directoryEntry);
    int length = out.size() - start;
    if (zip64) {
      int end64 = out.size();
      out.writeBytes(
          bytes(56)
              .putInt(0x06064b50)
              .putLong(44)
              .putInt(0)
              .putLong(0)
              .putLong(entries.size())
              .putLong(entries.size())
              .putLong(length)
              .putLong(start)
              .array());
      out.writeBytes(bytes(20).putInt(0x07064b50).putInt(0).putLong(end64).putInt(1).array());
    }
    out.writeBytes(
        bytes(22)
            .putInt(0x06054b50)
            .putInt(0)
            .putShort((short) entries.size())
            .putShort((short) entries.size())
            .putInt(zip64 ? WIDE : length)
            .putInt(zip64 ? WIDE : start)
            .putShort((short) 0)
            .array());
    return out.toByteArray();
  }

  private void directoryEntry(Entry entry) {
    byte[] name = entry.name.getBytes(StandardCharsets.UTF_8);
    out.writeBytes(
        bytes(46)
            .putInt(0x02014b50)
            .putInt(0)
            .putShort((short) 8)
            .putShort((short) entry.method)
            .putInt(0)
            .putInt(entry.crc)
            .putInt(wideSizes ? WIDE : entry.size)
            .putInt(wideSizes ? WIDE : entry.size)
            .putShort((short) name.length)
            .putShort((short) (wideSizes ? 28 : 0))
            .putShort((short) 0)
            .putLong(0)
            .putInt(wideSizes ? WIDE : entry.header)
            .array());
    out.writeBytes(name);
    if (wideSizes) {
      out.writeBytes(
          bytes(28)
              .putShort((short) 1)
              .putShort((short) 24)
              .putLong(entry.size)
              .putLong(entry.size)
              .putLong(entry.header)
              .array());
    }
  }

  private static ByteBuffer bytes(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
