package dev.visprog.models.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The directory at the end of a zip archive, with the ZIP64 records of large ones (<a
 * href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">PKWARE's APPNOTE</a>, 4.3 and
 * 4.5.3).
 */
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int END64 = 0x06064b50;
  private static final int END64_LENGTH = 56;
  private static final int END64_PLACE = 0x07064b50;
  private static final int END64_PLACE_LENGTH = 20;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_LENGTH = 46;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final long LONGEST_DIRECTORY = 64L << 20;

  /** A file for each tensor and a few more. */
  private static final int MOST_MEMBERS = Bounds.MOST_TENSORS + 100;

  private static final int ZIP64_FIELD = 1;
  private static final long IN_ZIP64_FIELD = 0xffff_ffffL;

  private final WeightFile file;

  private ZipDirectory(WeightFile file) {
    this.file = file;
  }

  /** All members by their names, in the directory's order. */
  static Map<String, ZipMember> read(WeightFile file) throws CheckpointException {
    return new ZipDirectory(file).members();
  }

  /** Where the directory is. */
  private record Extent(long count, long length, long position) {}

  private Map<String, ZipMember> members() throws CheckpointException {
    long end = findEnd();
    Extent extent = extent(end);
    boolean inside =
        extent.length >= 0
            && extent.length <= LONGEST_DIRECTORY
            && extent.position >= 0
            && extent.position <= end - extent.length;
    if (!inside) {
      throw file.wrong(
          "got a zip directory of %d bytes at %d, want at most %d bytes before %d"
              .formatted(extent.length, extent.position, LONGEST_DIRECTORY, end));
    }
    ByteBuffer directory = file.read(extent.position, (int) extent.length);
    Map<String, ZipMember> members = new LinkedHashMap<>();
    while (directory.hasRemaining()) {
      ZipMember member = member(directory);
      if (members.put(member.name(), member) != null) {
        throw file.wrong("got %s twice in the zip directory".formatted(Quote.of(member.name())));
      }
      if (members.size() > MOST_MEMBERS) {
        throw file.wrong("got more than %d members in the zip directory".formatted(MOST_MEMBERS));
      }
    }
    if (members.size() != extent.count) {
      throw file.wrong(
          "got %d members in the zip directory, want %d".formatted(members.size(), extent.count));
    }
    return members;
  }

  /** The end record is last, but for a comment whose length it states. */
  private long findEnd() throws CheckpointException {
    int length = (int) Math.min(file.size(), END_LENGTH + LONGEST_COMMENT);
    ByteBuffer tail = file.read(file.size() - length, length);
    for (int at = length - END_LENGTH; at >= 0; at--) {
      int comment = tail.getInt(at) == END ? tail.getShort(at + 20) & 0xffff : -1;
      if (at + END_LENGTH + comment == length) {
        return file.size() - length + at;
      }
    }
    throw file.wrong("got a zip archive without its end, so it is cut short; pull the model again");
  }

  private Extent extent(long end) throws CheckpointException {
    long place = end - END64_PLACE_LENGTH;
    if (place >= 0) {
      ByteBuffer locator = file.read(place, END64_PLACE_LENGTH);
      if (locator.getInt() == END64_PLACE) {
        return extent64(place, locator.getLong(8));
      }
    }
    ByteBuffer record = file.read(end, END_LENGTH);
    return new Extent(
        record.getShort(10) & 0xffff, unsigned(record.getInt(12)), unsigned(record.getInt(16)));
  }

  private Extent extent64(long limit, long position) throws CheckpointException {
    if (position < 0 || position > limit - END64_LENGTH) {
      throw file.wrong(
          "got the ZIP64 end record at %d, want it before %d".formatted(position, limit));
    }
    ByteBuffer record = file.read(position, END64_LENGTH);
    if (record.getInt() != END64) {
      throw file.wrong("got no ZIP64 end record at %d, want one".formatted(position));
    }
    return new Extent(record.getLong(32), record.getLong(40), record.getLong(48));
  }

  private ZipMember member(ByteBuffer directory) throws CheckpointException {
    int at = directory.position();
    if (directory.remaining() < ENTRY_LENGTH || directory.getInt(at) != ENTRY) {
      throw file.wrong("got no entry of the zip directory at its byte %d, want one".formatted(at));
    }
    int nameLength = directory.getShort(at + 28) & 0xffff;
    int extraLength = directory.getShort(at + 30) & 0xffff;
    int commentLength = directory.getShort(at + 32) & 0xffff;
    int length = ENTRY_LENGTH + nameLength + extraLength + commentLength;
    if (directory.remaining() < length) {
      throw file.wrong("got a zip directory that ends within an entry");
    }
    byte[] name = new byte[nameLength];
    directory.get(at + ENTRY_LENGTH, name);
    long stored = unsigned(directory.getInt(at + 20));
    long size = unsigned(directory.getInt(at + 24));
    long header = unsigned(directory.getInt(at + 42));
    ByteBuffer wide = zip64Field(directory, at + ENTRY_LENGTH + nameLength, extraLength);
    directory.position(at + length);
    // The field holds those numbers that do not fit, in this order.
    size = size == IN_ZIP64_FIELD ? wideNumber(wide) : size;
    stored = stored == IN_ZIP64_FIELD ? wideNumber(wide) : stored;
    header = header == IN_ZIP64_FIELD ? wideNumber(wide) : header;
    return new ZipMember(
        new String(name, StandardCharsets.UTF_8),
        directory.getShort(at + 8) & 0xffff,
        directory.getShort(at + 10) & 0xffff,
        stored,
        size,
        header);
  }

  /** The field with 64-bit numbers among the extra fields of an entry; empty without one. */
  private static ByteBuffer zip64Field(ByteBuffer directory, int start, int length) {
    int at = start;
    while (start + length - at >= 4) {
      int id = directory.getShort(at) & 0xffff;
      int fieldLength = Math.min(directory.getShort(at + 2) & 0xffff, start + length - at - 4);
      if (id == ZIP64_FIELD) {
        return directory.slice(at + 4, fieldLength).order(directory.order());
      }
      at += 4 + fieldLength;
    }
    return ByteBuffer.allocate(0);
  }

  private long wideNumber(ByteBuffer field) throws CheckpointException {
    if (field.remaining() < Long.BYTES) {
      throw file.wrong("got an entry of the zip directory without its 64-bit sizes");
    }
    return field.getLong();
  }

  private static long unsigned(int value) {
    return value & 0xffff_ffffL;
  }
}
