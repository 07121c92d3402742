package dev.visprog.models.checkpoint;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Writes small safetensors files for tests. */
public final class SafetensorsWriter {
  private SafetensorsWriter() {}

  /** Writes tensors in single precision, in the order of the map. */
  public static void write(Path file, Map<String, SampleTensor> tensors) {
    write(file, tensors, ElementType.F32);
  }

  /** Writes tensors with elements of one type, in the order of the map. */
  public static void write(Path file, Map<String, SampleTensor> tensors, ElementType type) {
    try {
      Files.write(file, bytes(tensors, type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Map<String, SampleTensor> tensors, ElementType type) {
    ObjectNode header = new ObjectMapper().createObjectNode();
    header.putObject("__metadata__").put("format", "pt");
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    tensors.forEach(
        (name, tensor) -> {
          ObjectNode entry = header.putObject(name).put("dtype", type.name());
          tensor.shape().forEach(entry.putArray("shape")::add);
          entry.putArray("data_offsets").add(data.size());
          data.writeBytes(ElementBytes.of(type, tensor.values()));
          entry.withArray("data_offsets").add(data.size());
        });
    return bytes(header.toString(), data.toByteArray());
  }

  /**
   * A file with this header, whatever it says. The header is filled up to a multiple of 8 bytes.
   */
  static byte[] bytes(String header, byte[] data) {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    byte[] padded = new byte[(text.length + 7) / 8 * 8];
    Arrays.fill(padded, (byte) ' ');
    System.arraycopy(text, 0, padded, 0, text.length);
    return ByteBuffer.allocate(8 + padded.length + data.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putLong(padded.length)
        .put(padded)
        .put(data)
        .array();
  }
}
