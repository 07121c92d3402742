package dev.visprog.tools.onnx;

import java.util.ArrayList;
import java.util.List;

/**
 * A stored tensor of a model. Its values lie in the file itself and are as many as its shape says.
 *
 * @param name what nodes call it
 * @param shape its dimensions; none for a single number
 */
public record OnnxTensor(String name, List<Long> shape) {
  private static final int FLOAT = 1;
  private static final int INT64 = 7;
  private static final int EXTERNAL = 1;
  private static final long MOST_VALUES = 1L << 28;

  public OnnxTensor {
    shape = List.copyOf(shape);
  }

  static OnnxTensor read(ProtobufReader tensor) throws OnnxFormatException {
    String name = "";
    List<Long> shape = new ArrayList<>();
    long type = 0;
    long rawBytes = 0;
    long values = 0;
    for (int field = tensor.nextField(); field != 0; field = tensor.nextField()) {
      switch (field) {
        case 1 -> addNumbers(tensor, shape);
        case 2 -> type = tensor.number();
        case 4 -> values += tensor.length() / Float.BYTES;
        case 7 -> {
          List<Long> numbers = new ArrayList<>();
          addNumbers(tensor, numbers);
          values += numbers.size();
        }
        case 8 -> name = tensor.text();
        case 9 -> rawBytes = tensor.length();
        case 13 -> throw new OnnxFormatException("keeps its weights in another file");
        case 14 -> {
          if (tensor.number() == EXTERNAL) {
            throw new OnnxFormatException("keeps its weights in another file");
          }
        }
        default -> tensor.skip();
      }
    }
    long size = type == FLOAT ? Float.BYTES : type == INT64 ? Long.BYTES : 0;
    if (size == 0) {
      throw new OnnxFormatException("holds weights of type " + type + ", want float or int64");
    }
    long wanted = count(shape);
    if (rawBytes != (values > 0 ? 0 : wanted * size) || (values > 0 && values != wanted)) {
      throw new OnnxFormatException("is a broken ONNX file: weights do not fit their shape");
    }
    return new OnnxTensor(name, shape);
  }

  private static void addNumbers(ProtobufReader tensor, List<Long> numbers)
      throws OnnxFormatException {
    if (!tensor.isBytes()) {
      numbers.add(tensor.number());
      return;
    }
    ProtobufReader packed = tensor.message();
    while (!packed.isAtEnd()) {
      numbers.add(packed.packedNumber());
    }
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
