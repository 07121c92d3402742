package dev.visprog.models.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The bytes of a pickle from first to last; knows where it is, for messages. */
final class PickleBytes {
  private static final int LONGEST_LINE = 256;
  private static final int LONGEST_TEXT = 10_000;

  private final WeightFile file;
  private final ByteBuffer bytes;
  private int start;

  /**
   * @param bytes little-endian
   */
  PickleBytes(WeightFile file, ByteBuffer bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /** The next operation, from which messages count from now on. */
  PickleOpcode opcode() throws CheckpointException {
    start = bytes.position();
    int code = unsigned1();
    return PickleOpcode.of(code)
        .orElseThrow(() -> wrong("got no opcode of a pickle but %#04x".formatted(code)));
  }

  int unsigned1() throws CheckpointException {
    return take(1).get() & 0xff;
  }

  int unsigned2() throws CheckpointException {
    return take(2).getShort() & 0xffff;
  }

  int signed4() throws CheckpointException {
    return take(4).getInt();
  }

  /** A whole number of a stated number of bytes, at most 8. */
  long signed(int length) throws CheckpointException {
    if (length > Long.BYTES) {
      throw wrong("got a number of %d bytes, want at most %d".formatted(length, Long.BYTES));
    }
    ByteBuffer digits = take(length);
    long value = length == 0 ? 0 : digits.get(length - 1); // spreads the sign
    for (int i = length - 2; i >= 0; i--) {
      value = value << 8 | (digits.get(i) & 0xff);
    }
    return value;
  }

  /** A text after its length in 4 bytes. */
  String text() throws CheckpointException {
    int length = signed4();
    if (length < 0 || length > LONGEST_TEXT) {
      throw wrong(
          "got a text of %s bytes, want at most %d"
              .formatted(Integer.toUnsignedString(length), LONGEST_TEXT));
    }
    return decode(take(length));
  }

  /** A text that a line feed ends. */
  String line() throws CheckpointException {
    int length = 0;
    while (length < LONGEST_LINE && length < bytes.remaining()) {
      if (bytes.get(bytes.position() + length) == '\n') {
        String line = decode(take(length));
        take(1);
        return line;
      }
      length++;
    }
    throw wrong("got a name without an end within %d bytes".formatted(length));
  }

  private String decode(ByteBuffer text) throws CheckpointException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
    } catch (CharacterCodingException e) {
      throw new CheckpointException(file.path(), place() + "got a text that is not UTF-8", e);
    }
  }

  private ByteBuffer take(int length) throws CheckpointException {
    if (length > bytes.remaining()) {
      throw wrong("got a pickle that ends within an operation");
    }
    ByteBuffer taken = bytes.slice(bytes.position(), length).order(bytes.order());
    bytes.position(bytes.position() + length);
    return taken;
  }

  /** A problem with the operation that was begun last. */
  CheckpointException wrong(String problem) {
    return file.wrong(place() + problem);
  }

  private String place() {
    return "data.pkl, byte %d: ".formatted(start);
  }
}
