package dev.visprog.models.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.List;

/** The native memory of one model: what outlives a call because it was kept here. */
public final class ModelMemory implements AutoCloseable {
  private final ModelRuntime runtime;
  private final List<AutoCloseable> kept = new ArrayList<>();

  /** No memory yet. */
  public ModelMemory(ModelRuntime runtime) {
    this.runtime = runtime;
  }

  /** Takes an array out of the scope of the call. */
  public NDArray keep(NDArray array) {
    NDScope.unregister(array);
    kept.add(array);
    return array;
  }

  /** Takes charge of packed weights. */
  public <T extends AutoCloseable> T own(T packed) {
    kept.add(packed);
    return packed;
  }

  /** Frees everything. */
  @Override
  public void close() {
    runtime.free(
        () -> {
          for (AutoCloseable each : kept) {
            close(each);
          }
          kept.clear();
        });
  }

  private static void close(AutoCloseable each) {
    try {
      each.close();
    } catch (Exception e) {
      throw new IllegalStateException("native memory cannot be freed", e);
    }
  }
}
