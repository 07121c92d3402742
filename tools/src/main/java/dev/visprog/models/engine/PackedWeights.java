package dev.visprog.models.engine;

import ai.djl.pytorch.jni.IValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The weight and bias of a linear layer as one form of {@link Products} keeps them, in native
 * memory until it is closed.
 */
public final class PackedWeights implements AutoCloseable {
  /** Those of a layer that is only put together, and never applied. */
  public static final PackedWeights NONE = new PackedWeights(null);

  private final @Nullable IValue value;

  PackedWeights(@Nullable IValue value) {
    this.value = value;
  }

  IValue value() {
    return Objects.requireNonNull(value, "a layer without weights was applied");
  }

  @Override
  public void close() {
    if (value != null) {
      value.close();
    }
  }
}
