package dev.visprog.models.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.pytorch.jni.IValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The weight and bias of a linear layer as one form of {@link Products} keeps them, in native
 * memory until it is closed. In training they are views of the layer's own arrays.
 */
public final class PackedWeights implements AutoCloseable {
  /** Those of a layer that is only put together, and never applied. */
  public static final PackedWeights NONE = new PackedWeights((@Nullable Object) null);

  /** A tuple of two tensors, as text writes it. */
  record Pair(NDArray first, NDArray second) {}

  private final @Nullable Object value;

  private PackedWeights(@Nullable Object value) {
    this.value = value;
  }

  PackedWeights(IValue value) {
    this((Object) value);
  }

  /** Views of arrays: those that they are views of may belong to the caller. */
  static PackedWeights viewsOf(NDArray weight, NDArray bias) {
    NDArray first = weight.reshape(weight.getShape());
    NDArray second = bias.reshape(bias.getShape());
    NDScope.unregister(first, second);
    return new PackedWeights(new Pair(first, second));
  }

  /** As the methods of a {@link ScriptModule} take it. */
  Object value() {
    return Objects.requireNonNull(value, "a layer without weights was applied");
  }

  @Override
  public void close() {
    if (value instanceof IValue packed) {
      packed.close();
    } else if (value instanceof Pair pair) {
      pair.first().close();
      pair.second().close();
    }
  }
}
