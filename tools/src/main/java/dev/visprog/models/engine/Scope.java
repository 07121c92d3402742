package dev.visprog.models.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import java.util.function.Supplier;

/** How long tensors live: to the end of the scope in which they were created. */
public final class Scope {
  private Scope() {}

  /** Does work; the tensors that it creates are freed when it ends. */
  @SuppressWarnings("try") // The scope is there to be closed.
  public static <T, E extends Exception> T within(Work<T, E> work) throws E {
    try (NDScope scope = new NDScope()) {
      return work.run();
    }
  }

  /** Computes a tensor and frees all others that were created for it; it joins the scope around. */
  @SuppressWarnings("try") // The scope is there to be closed.
  public static NDArray result(Supplier<NDArray> compute) {
    NDArray result;
    try (NDScope scope = new NDScope()) {
      result = compute.get();
      NDScope.unregister(result);
    }
    NDScope.register(result);
    return result;
  }

  /** As {@link #result}, for several tensors. */
  @SuppressWarnings("try") // The scope is there to be closed.
  public static NDList results(Supplier<NDList> compute) {
    NDList results;
    try (NDScope scope = new NDScope()) {
      results = compute.get();
      results.forEach(NDScope::unregister);
    }
    results.forEach(NDScope::register);
    return results;
  }
}
