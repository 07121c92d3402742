package dev.visprog.tools.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes small ONNX files for tests. */
public final class OnnxBytes {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** A model whose nodes are all Sigmoid, from {@code input} to each output. */
  public static byte[] model(String input, List<String> outputs) {
    return model(input, outputs, "Sigmoid");
  }

  /** A model with one node of this operator for each output. */
  public static byte[] model(String input, List<String> outputs, String operator) {
    OnnxBytes graph = new OnnxBytes();
    for (String output : outputs) {
      graph.message(1, new OnnxBytes().text(1, input).text(2, output).text(4, operator));
    }
    graph.message(11, new OnnxBytes().text(1, input));
    outputs.forEach(output -> graph.message(12, new OnnxBytes().text(1, output)));
    return model(graph);
  }

  static byte[] model(OnnxBytes graph) {
    return new OnnxBytes().number(1, 6).message(7, graph).toBytes();
  }

  /** A float tensor of this shape with this many bytes of values. */
  static OnnxBytes tensor(String name, long[] shape, int rawBytes) {
    OnnxBytes tensor = new OnnxBytes();
    for (long side : shape) {
      tensor.number(1, side);
    }
    return tensor.number(2, 1).text(8, name).bytes(9, new byte[rawBytes]);
  }

  OnnxBytes number(int field, long value) {
    varint((long) field << 3);
    varint(value);
    return this;
  }

  OnnxBytes text(int field, String text) {
    return bytes(field, text.getBytes(StandardCharsets.UTF_8));
  }

  OnnxBytes message(int field, OnnxBytes message) {
    return bytes(field, message.toBytes());
  }

  OnnxBytes bytes(int field, byte[] content) {
    varint(((long) field << 3) | 2);
    varint(content.length);
    bytes.writeBytes(content);
    return this;
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }
}
