package dev.visprog.tools.onnx;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the wire format of protocol buffers: a message is a run of fields, each a number, a kind
 * and a content. Every length is checked against the message that it lies in.
 *
 * <p>See <a href="https://protobuf.dev/programming-guides/encoding/">the encoding</a>.
 */
final class ProtobufReader {
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED32 = 5;

  private final byte[] data;
  private final int end;
  private int at;
  private int kind;

  private ProtobufReader(byte[] data, int start, int end) {
    this.data = data;
    this.at = start;
    this.end = end;
  }

  ProtobufReader(byte[] message) {
    this(message, 0, message.length);
  }

  /** The number of the next field, or 0 at the end of the message. */
  int nextField() throws OnnxFormatException {
    if (at == end) {
      return 0;
    }
    long tag = varint();
    kind = (int) (tag & 7);
    long field = tag >>> 3;
    if (field < 1 || field > 0x1fffffff) {
      throw broken();
    }
    return (int) field;
  }

  /** The number in this field. */
  long number() throws OnnxFormatException {
    expect(VARINT);
    return varint();
  }

  /** The text in this field. */
  String text() throws OnnxFormatException {
    ProtobufReader part = message();
    return new String(data, part.at, part.end - part.at, StandardCharsets.UTF_8);
  }

  /** The message in this field. */
  ProtobufReader message() throws OnnxFormatException {
    expect(BYTES);
    long length = varint();
    if (length < 0 || length > end - at) {
      throw new OnnxFormatException("is cut short");
    }
    ProtobufReader part = new ProtobufReader(data, at, at + (int) length);
    at += (int) length;
    return part;
  }

  /** The bytes in this field. */
  byte[] bytes() throws OnnxFormatException {
    ProtobufReader part = message();
    return Arrays.copyOfRange(data, part.at, part.end);
  }

  /** Adds the number in this field, or the several that are packed in it. */
  void addNumbersTo(List<Long> numbers) throws OnnxFormatException {
    if (kind != BYTES) {
      numbers.add(number());
      return;
    }
    ProtobufReader packed = message();
    while (packed.at != packed.end) {
      numbers.add(packed.varint());
    }
  }

  /** Leaves this field out. */
  void skip() throws OnnxFormatException {
    switch (kind) {
      case VARINT -> varint();
      case FIXED64 -> advance(8);
      case BYTES -> message();
      case FIXED32 -> advance(4);
      default -> throw broken();
    }
  }

  private void advance(int bytes) throws OnnxFormatException {
    if (bytes > end - at) {
      throw new OnnxFormatException("is cut short");
    }
    at += bytes;
  }

  private void expect(int wanted) throws OnnxFormatException {
    if (kind != wanted) {
      throw broken();
    }
  }

  private long varint() throws OnnxFormatException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (at == end) {
        throw new OnnxFormatException("is cut short");
      }
      byte next = data[at++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw broken();
  }

  private static OnnxFormatException broken() {
    return new OnnxFormatException("is no ONNX file");
  }
}
