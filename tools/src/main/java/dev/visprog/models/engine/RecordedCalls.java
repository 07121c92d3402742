package dev.visprog.models.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Calls of TorchScript methods that gradients go through. The one way of calling that records them
 * hands over tensors and nothing else. So each new set of other arguments (a stride, the name of an
 * activation) becomes a method of its own in which they are written as constants.
 */
final class RecordedCalls implements AutoCloseable {
  private static final String NAME = "recorded";

  private final PtNDManager manager;
  private final String methods;
  private final Map<String, PtSymbolBlock> compiled = new HashMap<>();

  /**
   * None yet.
   *
   * @param methods the text of the methods that are called
   */
  RecordedCalls(PtNDManager manager, String methods) {
    this.manager = manager;
    this.methods = methods;
  }

  /** Calls a method whose result is a tensor. */
  NDArray tensor(String method, Object... arguments) {
    NDList tensors = new NDList();
    String written =
        Arrays.stream(arguments)
            .map(argument -> written(argument, tensors))
            .collect(Collectors.joining(", "));
    PtSymbolBlock block =
        compiled.computeIfAbsent(
            method + "(" + written + ")", call -> compile(call, tensors.size()));
    try (NDArray name = manager.create(0)) {
      // DJL looks for the method's name among the names of the inputs.
      name.setName("module_method:" + NAME);
      tensors.add(name);
      return IValueUtils.forward(block, tensors, true).singletonOrThrow();
    }
  }

  private PtSymbolBlock compile(String call, int tensors) {
    StringBuilder method = new StringBuilder("  def " + NAME + "(self");
    for (int i = 0; i < tensors; i++) {
      method.append(", x").append(i).append(": Tensor");
    }
    method.append(") -> Tensor:\n    return self.").append(call).append('\n');
    return ScriptModule.compile(manager, methods + method);
  }

  /** An argument as TorchScript spells it; tensors are put aside. */
  private static String written(Object argument, NDList tensors) {
    if (argument instanceof NDArray tensor) {
      // Numbers of rows that came from Java are in memory of Java, which goes when the array does;
      // the tape needs them until the end, and holds on to what is in memory of libtorch.
      tensors.add(tensor.getDataType() == DataType.INT64 ? tensor.duplicate() : tensor);
      return "x" + (tensors.size() - 1);
    }
    if (argument instanceof NDList list) {
      return list.stream()
          .map(each -> written(each, tensors))
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (argument instanceof PackedWeights.Pair pair) {
      return "(" + written(pair.first(), tensors) + ", " + written(pair.second(), tensors) + ")";
    }
    if (argument instanceof Boolean truth) {
      return truth ? "True" : "False";
    }
    if (argument instanceof Integer || argument instanceof Double) {
      return argument.toString();
    }
    if (argument instanceof String text) {
      return "'" + text + "'";
    }
    if (argument instanceof long[] numbers) {
      return Arrays.toString(numbers);
    }
    throw new IllegalArgumentException("no TorchScript text is made from " + argument.getClass());
  }

  @Override
  public void close() {
    compiled.values().forEach(PtSymbolBlock::close);
    compiled.clear();
  }
}
