package dev.visprog.models.engine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A model that is loaded when it is first used, and let go when others need the memory.
 *
 * @param <M> the model
 * @param <E> why it cannot be loaded
 */
public final class LazyModel<M extends AutoCloseable, E extends Exception>
    implements AutoCloseable {
  private final ModelRuntime runtime;
  private final long bytes;
  private final Work<M, E> load;

  /** Of the thread of the models alone. */
  private @Nullable M model;

  /**
   * A model to be loaded.
   *
   * @param bytes how much memory its weights take, for the budget
   * @param load loads it
   */
  public LazyModel(ModelRuntime runtime, long bytes, Work<M, E> load) {
    this.runtime = Objects.requireNonNull(runtime, "runtime");
    this.bytes = bytes;
    this.load = Objects.requireNonNull(load, "load");
  }

  /** What the use of a model gives. */
  @FunctionalInterface
  public interface Use<M, T> {
    /** Uses it; it must not be kept. */
    T apply(M model);
  }

  /**
   * Uses the model, and loads it before if need be.
   *
   * @throws E if it cannot be loaded; the next use tries again
   */
  public <T> T use(Use<? super M, T> use) throws E {
    return runtime.<T, E>call(() -> use.apply(ready()));
  }

  private M ready() throws E {
    M ready = model;
    if (ready == null) {
      runtime.loaded().makeRoom(bytes);
      ready = load.run();
      model = ready;
    }
    runtime.loaded().used(this);
    return ready;
  }

  long bytes() {
    return bytes;
  }

  /** Lets go of the model, if it is loaded. */
  void unload() {
    M old = model;
    model = null;
    if (old != null) {
      try {
        old.close();
      } catch (Exception e) {
        throw new IllegalStateException("a model cannot be closed", e);
      }
    }
  }

  /** Lets go of the model; a later use loads it again. */
  @Override
  public void close() {
    runtime.call(
        () -> {
          runtime.loaded().gone(this);
          unload();
          return true;
        });
  }
}
