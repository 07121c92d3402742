package dev.visprog.models.checkpoint;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.visprog.file.AtomicFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Writes tensors as a safetensors file, in 32 or 16 bits a value. */
public final class TensorFile {
  private TensorFile() {}

  /**
   * A tensor in memory.
   *
   * @param shape its sizes; none for a single number
   * @param values row by row
   */
  @SuppressWarnings("ArrayRecordComponent") // Handed over, not copied: weights are large.
  public record Tensor(long[] shape, float[] values) {}

  /**
   * Writes a file. It is there as a whole or not at all.
   *
   * @param type {@link ElementType#F32} or {@link ElementType#F16}
   */
  public static void write(Path file, Map<String, Tensor> tensors, ElementType type)
      throws IOException {
    if (type != ElementType.F32 && type != ElementType.F16) {
      throw new IllegalArgumentException("got the type " + type + ", want F32 or F16");
    }
    ObjectNode header = new ObjectMapper().createObjectNode();
    header.putObject("__metadata__").put("format", "pt");
    long end = 0;
    for (Map.Entry<String, Tensor> each : tensors.entrySet()) {
      ObjectNode entry = header.putObject(each.getKey()).put("dtype", type.name());
      for (long size : each.getValue().shape()) {
        entry.withArray("shape").add(size);
      }
      entry.withArray("shape");
      entry.putArray("data_offsets").add(end);
      end += (long) type.width() * each.getValue().values().length;
      entry.withArray("data_offsets").add(end);
    }
    byte[] text = padded(header.toString());
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.toIntExact(8 + text.length + end)).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(text.length).put(text);
    for (Tensor tensor : tensors.values()) {
      for (float value : tensor.values()) {
        if (type == ElementType.F32) {
          bytes.putFloat(value);
        } else {
          bytes.putShort(half(value));
        }
      }
    }
    AtomicFile.write(file, out -> out.write(bytes.array()));
  }

  /** Filled up, so that the values begin at a multiple of 8 bytes. */
  private static byte[] padded(String header) {
    int length = header.getBytes(StandardCharsets.UTF_8).length;
    return (header + " ".repeat(-length & 7)).getBytes(StandardCharsets.UTF_8);
  }

  /** The nearest number of 16 bits (IEEE 754 binary16), half to even; too large is infinite. */
  static short half(float value) {
    int sign = Float.floatToIntBits(value) >>> 16 & 0x8000;
    float magnitude = Math.abs(value);
    if (Float.isNaN(value)) {
      return 0x7e00;
    }
    if (magnitude >= 65520) {
      return (short) (sign | 0x7c00);
    }
    int exponent = Math.max(Math.getExponent(magnitude), -14);
    int steps = (int) Math.rint(Math.scalb((double) magnitude, 10 - exponent));
    return (short) (sign | ((exponent + 14) << 10) + steps);
  }
}
