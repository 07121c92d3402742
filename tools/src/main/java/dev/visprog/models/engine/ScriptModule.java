package dev.visprog.models.engine;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A loaded TorchScript class. Its methods take tensors, numbers, texts, truths, lists of whole
 * numbers, lists of tensors and {@link IValue}s; the compiler of libtorch checks their types.
 */
final class ScriptModule implements AutoCloseable {
  private final PtNDManager manager;
  private final PtSymbolBlock block;
  private final @Nullable RecordedCalls recorded;

  private ScriptModule(PtNDManager manager, PtSymbolBlock block, @Nullable RecordedCalls recorded) {
    this.manager = manager;
    this.block = block;
    this.recorded = recorded;
  }

  /**
   * Compiles methods.
   *
   * @throws EngineException if this libtorch lacks an operation that the text names
   */
  static ScriptModule load(PtNDManager manager, String methods) {
    return new ScriptModule(manager, compile(manager, methods), null);
  }

  /** As {@link #load}, of methods whose calls are recorded, so that gradients go through them. */
  static ScriptModule recorded(PtNDManager manager, String methods) {
    return new ScriptModule(
        manager, compile(manager, methods), new RecordedCalls(manager, methods));
  }

  static PtSymbolBlock compile(PtNDManager manager, String methods) {
    byte[] archive = TorchScriptArchive.of(methods);
    try {
      return JniUtils.loadModule(manager, new ByteArrayInputStream(archive), true, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Calls a method whose result is a tensor. */
  NDArray tensor(String method, Object... arguments) {
    if (recorded != null) {
      return recorded.tensor(method, arguments);
    }
    try (IValue result = call(method, arguments)) {
      return result.toTensor(manager);
    }
  }

  /** Calls a method whose result stays in native memory until the caller closes it. */
  IValue call(String method, Object... arguments) {
    IValue[] values = new IValue[arguments.length];
    try {
      for (int i = 0; i < values.length; i++) {
        values[i] = value(arguments[i]);
      }
      return IValueUtils.runMethod(block, method, values);
    } finally {
      for (int i = 0; i < values.length; i++) {
        if (values[i] != null && values[i] != arguments[i]) {
          values[i].close();
        }
      }
    }
  }

  @Override
  public void close() {
    block.close();
    if (recorded != null) {
      recorded.close();
    }
  }

  private static IValue value(Object argument) {
    if (argument instanceof IValue value) {
      return value;
    }
    if (argument instanceof PtNDArray array) {
      return IValue.from(array);
    }
    if (argument instanceof Boolean truth) {
      return IValue.from(truth.booleanValue());
    }
    if (argument instanceof Integer number) {
      return IValue.from(number.longValue());
    }
    if (argument instanceof Double number) {
      return IValue.from(number.doubleValue());
    }
    if (argument instanceof String text) {
      return IValue.from(text);
    }
    if (argument instanceof long[] numbers) {
      return IValue.listFrom(numbers);
    }
    if (argument instanceof NDList list) {
      return IValue.listFrom(list.stream().map(PtNDArray.class::cast).toArray(PtNDArray[]::new));
    }
    throw new IllegalArgumentException("no TorchScript value is made from " + argument.getClass());
  }
}
