package dev.visprog.tools.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A stored tensor of a model. Its values lie in the file itself and are as many as its shape says.
 *
 * @param name what nodes call it
 * @param shape its dimensions; none for a single number
 * @param values all its values in order, if they are few; else none
 */
public record OnnxTensor(String name, List<Long> shape, List<Double> values) {
  private static final int FLOAT = 1;
  private static final int INT64 = 7;
  private static final int EXTERNAL = 1;
  private static final long MOST_VALUES = 1L << 28;
  private static final int FEW = 16;

  public OnnxTensor {
    shape = List.copyOf(shape);
    values = List.copyOf(values);
  }

  static OnnxTensor read(ProtobufReader tensor) throws OnnxFormatException {
    String name = "";
    List<Long> shape = new ArrayList<>();
    long type = 0;
    byte[] raw = {};
    byte[] floats = {};
    List<Long> integers = new ArrayList<>();
    for (int field = tensor.nextField(); field != 0; field = tensor.nextField()) {
      switch (field) {
        case 1 -> tensor.addNumbersTo(shape);
        case 2 -> type = tensor.number();
        case 4 -> floats = tensor.bytes();
        case 7 -> tensor.addNumbersTo(integers);
        case 8 -> name = tensor.text();
        case 9 -> raw = tensor.bytes();
        case 13 -> throw new OnnxFormatException("keeps its weights in another file");
        case 14 -> {
          if (tensor.number() == EXTERNAL) {
            throw new OnnxFormatException("keeps its weights in another file");
          }
        }
        default -> tensor.skip();
      }
    }
    long count = count(shape);
    if (type == FLOAT && integers.isEmpty()) {
      byte[] bytes = onlyOneOf(raw, floats);
      require(bytes.length == count * Float.BYTES);
      return new OnnxTensor(name, shape, few(bytes, Float.BYTES, ByteBuffer::getFloat));
    }
    if (type == INT64 && floats.length == 0) {
      if (!integers.isEmpty()) {
        require(raw.length == 0 && integers.size() == count);
        return new OnnxTensor(
            name, shape, integers.stream().limit(FEW).map(Long::doubleValue).toList());
      }
      require(raw.length == count * Long.BYTES);
      return new OnnxTensor(name, shape, few(raw, Long.BYTES, ByteBuffer::getLong));
    }
    throw new OnnxFormatException("holds weights of type " + type + ", want float or int64");
  }

  private static byte[] onlyOneOf(byte[] a, byte[] b) throws OnnxFormatException {
    require(a.length == 0 || b.length == 0);
    return a.length == 0 ? b : a;
  }

  private static void require(boolean fits) throws OnnxFormatException {
    if (!fits) {
      throw new OnnxFormatException("is a broken ONNX file: weights do not fit their shape");
    }
  }

  private static List<Double> few(byte[] bytes, int size, ToDoubleFunction<ByteBuffer> next) {
    List<Double> values = new ArrayList<>();
    if (bytes.length <= FEW * size) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      while (buffer.hasRemaining()) {
        values.add(next.applyAsDouble(buffer));
      }
    }
    return values;
  }

  private static long count(List<Long> shape) throws OnnxFormatException {
    long count = 1;
    for (long side : shape) {
      if (side < 0 || side > MOST_VALUES || count * side > MOST_VALUES) {
        throw new OnnxFormatException("is a broken ONNX file: a tensor has an impossible shape");
      }
      count *= side;
    }
    return count;
  }
}
