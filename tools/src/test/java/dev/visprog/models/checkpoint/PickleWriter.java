package dev.visprog.models.checkpoint;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes pickles of protocol 2, operation by operation, right or wrong. */
final class PickleWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** A pickle that was begun as it should be. */
  static PickleWriter begin() {
    return new PickleWriter().op(0x80, 2);
  }

  /** Operations, and arguments of one byte each; characters of the protocol do as well. */
  PickleWriter op(int... codes) {
    for (int code : codes) {
      bytes.write(code);
    }
    return this;
  }

  PickleWriter text(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    op('X').number(encoded.length, Integer.BYTES);
    bytes.writeBytes(encoded);
    return this;
  }

  PickleWriter whole(long value) {
    return value == (int) value
        ? op('J').number(value, Integer.BYTES)
        : op(0x8a, Long.BYTES).number(value, Long.BYTES);
  }

  PickleWriter global(String module, String name) {
    bytes.writeBytes(("c" + module + "\n" + name + "\n").getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** A tuple of whole numbers. */
  PickleWriter wholes(Iterable<Long> values) {
    op('(');
    values.forEach(this::whole);
    return op('t');
  }

  PickleWriter orderedDict() {
    return global("collections", "OrderedDict").op(')', 'R');
  }

  /** A reference to elements in a member of the archive. */
  PickleWriter storage(String type, String key, long elements) {
    return op('(')
        .text("storage")
        .global("torch", type)
        .text(key)
        .text("cpu")
        .whole(elements)
        .op('t', 'Q');
  }

  /** The beginning of a tensor, whose storage has to follow. */
  PickleWriter beginTensor() {
    return global("torch._utils", "_rebuild_tensor_v2").op('(');
  }

  /** The rest of a tensor after its storage. */
  PickleWriter endTensor(long offset, Iterable<Long> shape, Iterable<Long> strides) {
    return whole(offset).wholes(shape).wholes(strides).op(0x89).orderedDict().op('t', 'R');
  }

  byte[] end() {
    return op('.').bytes.toByteArray();
  }

  private PickleWriter number(long value, int width) {
    byte[] digits =
        ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
    bytes.write(digits, 0, width);
    return this;
  }
}
