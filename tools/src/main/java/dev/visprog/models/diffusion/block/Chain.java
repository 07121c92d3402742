package dev.visprog.models.diffusion.block;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.Scope;
import java.util.function.UnaryOperator;

/** Steps of which each frees what it came from, so that a picture is in memory twice at most. */
public final class Chain {
  private Chain() {}

  /** Computes what comes after {@code before}, and frees that and all else that was created. */
  public static NDArray next(NDArray before, UnaryOperator<NDArray> step) {
    NDArray after = Scope.result(() -> step.apply(before));
    before.close();
    return after;
  }
}
