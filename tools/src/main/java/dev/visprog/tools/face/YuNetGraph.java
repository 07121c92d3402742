package dev.visprog.tools.face;

import dev.visprog.tools.onnx.OnnxNode;
import dev.visprog.tools.onnx.OnnxOutline;
import dev.visprog.tools.onnx.OnnxTensor;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a model is YuNet: made of its operators with such settings as it has, and giving
 * tensors of just the shapes that OpenCV's code behind it counts on. That code reads them without
 * looking, and a model that gave less would take the whole process down.
 */
final class YuNetGraph {
  /** What each output gives for each cell of the picture. */
  private static final Map<String, Long> OUTPUT_CHANNELS =
      Map.of("cls", 1L, "obj", 1L, "bbox", 4L, "kps", 10L);

  /** The sides of the cells in pixels. */
  private static final List<Integer> STRIDES = List.of(8, 16, 32);

  private static final Set<String> OPERATORS =
      Set.of("Conv", "Relu", "MaxPool", "Resize", "Add", "Transpose", "Reshape", "Sigmoid");

  private static final int LARGEST_KERNEL = 7;

  /**
   * What is known of a tensor in between.
   *
   * @param channels numbers for each cell
   * @param stride side of a cell in pixels of the picture
   * @param form how the numbers are laid out
   */
  private record Layer(long channels, int stride, Form form) {
    Layer in(Form other) {
      return new Layer(channels, stride, other);
    }
  }

  private enum Form {
    /** {@code (1, C, H, W)}. */
    CHANNELS_FIRST,
    /** {@code (1, H, W, C)}. */
    CHANNELS_LAST,
    /** {@code (1, H * W, C)}. */
    FLAT
  }

  private final Map<String, OnnxTensor> weights = new HashMap<>();
  private final Map<String, Layer> layers = new HashMap<>();

  private YuNetGraph() {}

  /** Why a model is not YuNet, as a clause whose subject is the file; empty if it is. */
  static Optional<String> problem(OnnxOutline outline) {
    Map<String, Layer> wanted = wantedOutputs();
    List<String> outputs = outline.outputs();
    if (!new HashSet<>(outputs).equals(wanted.keySet()) || outputs.size() != wanted.size()) {
      return Optional.of("is an ONNX model of something else");
    }
    if (outline.inputs().size() != 1) {
      return Optional.of("is an ONNX model with " + outline.inputs().size() + " inputs");
    }
    Set<String> unknown = new TreeSet<>(outline.nodes().stream().map(OnnxNode::operator).toList());
    unknown.removeAll(OPERATORS);
    if (!unknown.isEmpty()) {
      return Optional.of("is a YuNet of another kind (it uses " + String.join(", ", unknown) + ")");
    }
    return new YuNetGraph().oddPart(outline, wanted).map(part -> "has an odd " + part + " in it");
  }

  private static Map<String, Layer> wantedOutputs() {
    Map<String, Layer> wanted = new HashMap<>();
    for (int stride : STRIDES) {
      OUTPUT_CHANNELS.forEach(
          (name, channels) ->
              wanted.put(name + "_" + stride, new Layer(channels, stride, Form.FLAT)));
    }
    return wanted;
  }

  private Optional<String> oddPart(OnnxOutline outline, Map<String, Layer> wanted) {
    outline.weights().forEach(tensor -> weights.put(tensor.name(), tensor));
    layers.put(outline.inputs().get(0), new Layer(3, 1, Form.CHANNELS_FIRST));
    for (OnnxNode node : outline.nodes()) {
      Layer layer = follow(node);
      if (layer == null
          || node.outputs().size() != 1
          || layers.put(node.outputs().get(0), layer) != null) {
        return Optional.of(node.operator());
      }
    }
    return wanted.entrySet().stream()
        .filter(output -> !output.getValue().equals(layers.get(output.getKey())))
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst();
  }

  /** What the node gives; null if it is none that YuNet has. */
  private @Nullable Layer follow(OnnxNode node) {
    List<String> inputs = node.inputs();
    Layer first = inputs.isEmpty() ? null : layers.get(inputs.get(0));
    if (first == null) {
      return null;
    }
    String shape = node.operator() + inputs.size() + first.form();
    return switch (shape) {
      case "Conv3CHANNELS_FIRST" -> convolved(node, first);
      case "MaxPool1CHANNELS_FIRST" -> isWindow(node, 2, 2, 0) ? strided(first, 2) : null;
      case "Resize3CHANNELS_FIRST" -> enlarged(node, first);
      case "Add2CHANNELS_FIRST" -> first.equals(layers.get(inputs.get(1))) ? first : null;
      case "Transpose1CHANNELS_FIRST" ->
          List.of(0L, 2L, 3L, 1L).equals(node.numbers().get("perm"))
              ? first.in(Form.CHANNELS_LAST)
              : null;
      case "Reshape2CHANNELS_LAST" -> flattened(weights.get(inputs.get(1)), first);
      default ->
          inputs.size() == 1 && Set.of("Relu", "Sigmoid").contains(node.operator()) ? first : null;
    };
  }

  private @Nullable Layer convolved(OnnxNode node, Layer in) {
    OnnxTensor kernel = weights.get(node.inputs().get(1));
    OnnxTensor bias = weights.get(node.inputs().get(2));
    List<Long> groups = node.numbers().getOrDefault("group", List.of(1L));
    if (kernel == null || bias == null || kernel.shape().size() != 4 || groups.size() != 1) {
      return null;
    }
    long out = kernel.shape().get(0);
    long group = groups.get(0);
    long size = kernel.shape().get(2);
    List<Long> strides = node.numbers().getOrDefault("strides", List.of());
    int stride = strides.contains(2L) ? 2 : 1;
    boolean fits =
        out >= 1
            && group >= 1
            && group <= in.channels()
            && out % group == 0
            && kernel.shape().get(1) * group == in.channels()
            && bias.shape().equals(List.of(out))
            && size % 2 == 1
            && size <= LARGEST_KERNEL
            && isWindow(node, size, stride, size / 2)
            && List.of(1L, 1L).equals(node.numbers().get("dilations"))
            && kernel.shape().get(3) == size;
    return fits ? strided(new Layer(out, in.stride(), in.form()), stride) : null;
  }

  private static Layer strided(Layer layer, int stride) {
    return new Layer(layer.channels(), layer.stride() * stride, layer.form());
  }

  /** A square window that moves over the picture and loses none of it. */
  private static boolean isWindow(OnnxNode node, long size, long stride, long padding) {
    return List.of(size, size).equals(node.numbers().get("kernel_shape"))
        && List.of(stride, stride).equals(node.numbers().get("strides"))
        && List.of(padding, padding, padding, padding).equals(node.numbers().get("pads"))
        && node.numbers().getOrDefault("ceil_mode", List.of(0L)).equals(List.of(0L));
  }

  /** Twice as large, each cell repeated. */
  private @Nullable Layer enlarged(OnnxNode node, Layer in) {
    OnnxTensor scales = weights.get(node.inputs().get(2));
    boolean doubles =
        "nearest".equals(node.texts().get("mode"))
            && "floor".equals(node.texts().get("nearest_mode"))
            && "asymmetric".equals(node.texts().get("coordinate_transformation_mode"))
            && scales != null
            && scales.values().equals(List.of(1.0, 1.0, 2.0, 2.0))
            && in.stride() % 2 == 0;
    return doubles ? new Layer(in.channels(), in.stride() / 2, in.form()) : null;
  }

  private static @Nullable Layer flattened(@Nullable OnnxTensor shape, Layer in) {
    boolean flattens =
        shape != null && shape.values().equals(List.of(1.0, -1.0, (double) in.channels()));
    return flattens ? in.in(Form.FLAT) : null;
  }
}
