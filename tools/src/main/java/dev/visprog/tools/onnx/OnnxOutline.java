package dev.visprog.tools.onnx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an ONNX file says about itself: enough to tell which model it is before native code loads
 * it.
 *
 * @param inputs names of what the graph takes, weights excepted
 * @param outputs names of what the graph gives
 * @param nodes the graph's nodes in order
 * @param weights the graph's stored tensors
 */
public record OnnxOutline(
    List<String> inputs, List<String> outputs, List<OnnxNode> nodes, List<OnnxTensor> weights) {

  public OnnxOutline {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    nodes = List.copyOf(nodes);
    weights = List.copyOf(weights);
  }

  /**
   * Reads the outline of a model.
   *
   * @param file the whole file
   * @throws OnnxFormatException if it is no ONNX file, is cut short, or contradicts itself
   */
  public static OnnxOutline read(byte[] file) throws OnnxFormatException {
    if (file.length == 0) {
      throw new OnnxFormatException("is empty");
    }
    ProtobufReader model = new ProtobufReader(file);
    boolean hasVersion = false;
    OnnxOutline outline = null;
    for (int field = model.nextField(); field != 0; field = model.nextField()) {
      if (!hasVersion && field != 1) {
        throw new OnnxFormatException("is no ONNX file"); // every exporter writes the version first
      }
      switch (field) {
        case 1 -> hasVersion = model.number() > 0;
        case 7 -> outline = graph(model.message());
        default -> model.skip();
      }
    }
    if (outline == null) {
      throw new OnnxFormatException("is no ONNX file");
    }
    return outline;
  }

  private static OnnxOutline graph(ProtobufReader graph) throws OnnxFormatException {
    List<String> inputs = new ArrayList<>();
    List<String> outputs = new ArrayList<>();
    List<OnnxNode> nodes = new ArrayList<>();
    List<OnnxTensor> weights = new ArrayList<>();
    for (int field = graph.nextField(); field != 0; field = graph.nextField()) {
      switch (field) {
        case 1 -> nodes.add(OnnxNode.read(graph.message()));
        case 5 -> weights.add(OnnxTensor.read(graph.message()));
        case 11 -> inputs.add(name(graph.message()));
        case 12 -> outputs.add(name(graph.message()));
        default -> graph.skip();
      }
    }
    weights.forEach(tensor -> inputs.remove(tensor.name()));
    requireOrder(inputs, outputs, nodes, weights);
    return new OnnxOutline(inputs, outputs, nodes, weights);
  }

  /**
   * ONNX wants nodes in such an order that each takes what came before; loops cannot occur then.
   */
  private static void requireOrder(
      List<String> inputs, List<String> outputs, List<OnnxNode> nodes, List<OnnxTensor> weights)
      throws OnnxFormatException {
    Set<String> known = new HashSet<>(inputs);
    known.add(""); // an optional input that is left out
    for (OnnxTensor tensor : weights) {
      requireNew(known.add(tensor.name()));
    }
    Set<String> names = new HashSet<>();
    for (OnnxNode node : nodes) {
      if (!known.containsAll(node.inputs())) {
        throw new OnnxFormatException("is a broken ONNX file: a node takes what nothing gives");
      }
      requireNew(node.name().isEmpty() || names.add(node.name()));
      for (String output : node.outputs()) {
        requireNew(known.add(output));
      }
    }
    if (!known.containsAll(outputs)) {
      throw new OnnxFormatException("is a broken ONNX file: an output comes from nowhere");
    }
  }

  private static void requireNew(boolean isNew) throws OnnxFormatException {
    if (!isNew) {
      throw new OnnxFormatException("is a broken ONNX file: two parts have one name");
    }
  }

  private static String name(ProtobufReader value) throws OnnxFormatException {
    String name = "";
    for (int field = value.nextField(); field != 0; field = value.nextField()) {
      if (field == 1) {
        name = value.text();
      } else {
        value.skip();
      }
    }
    return name;
  }
}
