package dev.visprog.tools.onnx;

import java.util.ArrayList;
import java.util.List;

/**
 * One operation of a model.
 *
 * @param operator what it does: {@code Conv}
 * @param inputs names of the tensors that it takes, empty for one left out
 * @param outputs names of the tensors that it gives
 */
public record OnnxNode(String operator, List<String> inputs, List<String> outputs) {
  public OnnxNode {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  static OnnxNode read(ProtobufReader node) throws OnnxFormatException {
    String operator = "";
    List<String> inputs = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    for (int field = node.nextField(); field != 0; field = node.nextField()) {
      switch (field) {
        case 1 -> inputs.add(node.text());
        case 2 -> outputs.add(node.text());
        case 4 -> operator = node.text();
        default -> node.skip();
      }
    }
    return new OnnxNode(operator, inputs, outputs);
  }
}
