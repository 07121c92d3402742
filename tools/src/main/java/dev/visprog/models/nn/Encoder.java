package dev.visprog.models.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.Scope;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Transformer layers, one after the other. Each frees what it created before the next begins. */
public final class Encoder {
  /** Kernels for products compute this many rows at once. */
  private static final int ROWS = 8;

  private final ModelRuntime runtime;
  private final List<EncoderLayer> layers;

  /** These layers, the first one first. */
  public Encoder(Parameters p, List<EncoderLayer> layers) {
    this.runtime = p.runtime();
    this.layers = List.copyOf(layers);
  }

  /** As {@link #apply(NDArray, NDArray, HiddenStates)}, without a look inside. */
  public NDArray apply(NDArray x, @Nullable NDArray mask) {
    return apply(x, mask, HiddenStates.UNSEEN);
  }

  /**
   * Applies the layers.
   *
   * @param x {@code (B, T, C)}
   * @param mask what is added to the scores of all layers, broadcast to {@code (B, heads, T, T)};
   *     or null
   * @param seen sees the state before the first layer and after each
   * @return {@code (B, T, C)}
   */
  public NDArray apply(NDArray x, @Nullable NDArray mask, HiddenStates seen) {
    int tokens = Math.toIntExact(x.getShape().get(1));
    NDArray padded = padded(x, tokens, mask);
    seen.see(0, x);
    NDArray state = padded;
    for (int i = 0; i < layers.size(); i++) {
      EncoderLayer layer = layers.get(i);
      state = step(state, state == padded, before -> layer.apply(before, tokens, mask));
      seen.see(i + 1, first(state, tokens));
    }
    return first(state, tokens);
  }

  /** One layer: all that it created is freed but its result, and so is what it came from. */
  private NDArray step(NDArray before, boolean keepBefore, UnaryOperator<NDArray> layer) {
    runtime.checkCancelled();
    NDArray after = Scope.result(() -> layer.apply(before));
    if (!keepBefore) {
      before.close();
    }
    return after;
  }

  /**
   * With a single picture the rows of a product are its tokens, and an odd number of them is slower
   * than the next multiple of eight: 257 tokens of a large model take 8 % longer than 264.
   */
  private NDArray padded(NDArray x, int tokens, @Nullable NDArray mask) {
    int missing = -tokens & (ROWS - 1);
    if (missing == 0
        || tokens < 8 * ROWS
        || x.getShape().get(0) != 1
        || (mask != null && mask.getShape().get(2) != 1)
        || !runtime.products().prefersFullRows()) {
      return x;
    }
    NDArray zeros = x.getManager().zeros(new Shape(1, missing, x.getShape().get(2)));
    return NDArrays.concat(new NDList(x, zeros), 1);
  }

  private static NDArray first(NDArray x, int tokens) {
    return x.getShape().get(1) == tokens ? x : x.get(":, :" + tokens);
  }
}
