package dev.visprog.tools.onnx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One operation of a model.
 *
 * @param name its own name; may be empty
 * @param operator what it does: {@code Conv}
 * @param inputs names of the tensors that it takes, empty for one left out
 * @param outputs names of the tensors that it gives
 * @param numbers its attributes that are whole numbers, one or several: {@code strides}
 * @param texts its attributes that are texts: {@code mode}
 */
public record OnnxNode(
    String name,
    String operator,
    List<String> inputs,
    List<String> outputs,
    Map<String, List<Long>> numbers,
    Map<String, String> texts) {
  public OnnxNode {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    numbers = Map.copyOf(numbers);
    texts = Map.copyOf(texts);
  }

  static OnnxNode read(ProtobufReader node) throws OnnxFormatException {
    String name = "";
    String operator = "";
    List<String> inputs = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    Map<String, List<Long>> numbers = new HashMap<>();
    Map<String, String> texts = new HashMap<>();
    for (int field = node.nextField(); field != 0; field = node.nextField()) {
      switch (field) {
        case 1 -> inputs.add(node.text());
        case 2 -> outputs.add(node.text());
        case 3 -> name = node.text();
        case 4 -> operator = node.text();
        case 5 -> readAttribute(node.message(), numbers, texts);
        default -> node.skip();
      }
    }
    return new OnnxNode(name, operator, inputs, outputs, numbers, texts);
  }

  private static void readAttribute(
      ProtobufReader attribute, Map<String, List<Long>> numbers, Map<String, String> texts)
      throws OnnxFormatException {
    String name = "";
    List<Long> values = new ArrayList<>();
    for (int field = attribute.nextField(); field != 0; field = attribute.nextField()) {
      switch (field) {
        case 1 -> name = attribute.text();
        case 3, 8 -> attribute.addNumbersTo(values);
        case 4 -> texts.put(name, attribute.text());
        default -> attribute.skip();
      }
    }
    numbers.put(name, values);
  }
}
