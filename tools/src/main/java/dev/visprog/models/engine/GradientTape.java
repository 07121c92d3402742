package dev.visprog.models.engine;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import java.util.function.Supplier;

/**
 * Gradients of a number that is computed from weights. There is one tape in a process at a time.
 */
public final class GradientTape {
  private GradientTape() {}

  /**
   * Computes a number and its gradients. Each weight that was used has them added to its own.
   *
   * @param loss computes a tensor of one value, in a runtime that was started for training
   * @return the value
   */
  public static float record(Supplier<NDArray> loss) {
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDArray value = loss.get();
      collector.backward(value);
      return value.getFloat();
    }
  }

  /**
   * {@code x} times a number, where gradients go through the product. They need the number again;
   * but the memory that {@link NDArray#mul(Number)} and {@link NDArray#div(Number)} put it into is
   * free to be used for something else as soon as they return. That of this lasts as long as the
   * scope.
   */
  public static NDArray scaled(NDArray x, double factor) {
    return x.mul(x.getManager().create((float) factor));
  }

  /** Sets the gradient of a weight to zero. */
  public static void clear(NDArray weight) {
    JniUtils.zeroGrad((PtNDArray) weight);
  }
}
