package dev.visprog.tools.model;

import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.RuntimeSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The models of one toolbox. PyTorch starts with the first that is used; tools that name the same
 * folder share one model.
 */
public final class ModelLibrary implements AutoCloseable {
  private final RuntimeSettings settings;
  private final Map<Key, SharedModel<?>> models = new HashMap<>();
  private @Nullable ModelRuntime runtime;

  private record Key(ModelFolder folder, ModelFormat<?> format) {}

  /** A library without a model in it. */
  public ModelLibrary(RuntimeSettings settings) {
    this.settings = settings;
  }

  /**
   * A model, loaded when it is first used.
   *
   * @param loader loads it; the same object for all tools that share it
   */
  public <M extends AutoCloseable> SharedModel<M> model(ModelFolder folder, ModelLoader<M> loader) {
    return shared(folder, new CheckpointFormat<>(loader));
  }

  /** As {@link #model}, for one that is made of several checkpoints. */
  public <M extends AutoCloseable> SharedModel<M> pipeline(
      ModelFolder folder, PipelineLoader<M> loader) {
    return shared(folder, new PipelineFormat<>(loader));
  }

  private synchronized <M extends AutoCloseable> SharedModel<M> shared(
      ModelFolder folder, ModelFormat<M> format) {
    @SuppressWarnings("unchecked") // What is kept under a format was made for it.
    SharedModel<M> known =
        (SharedModel<M>)
            models.computeIfAbsent(
                new Key(folder, format), key -> new SharedModel<>(this::runtime, folder, format));
    return known;
  }

  private synchronized ModelRuntime runtime() {
    ModelRuntime started = runtime;
    if (started == null) {
      started = ModelRuntime.start(settings);
      runtime = started;
    }
    return started;
  }

  /** Frees all models. */
  @Override
  public void close() {
    List<SharedModel<?>> loaded;
    ModelRuntime started;
    synchronized (this) {
      loaded = new ArrayList<>(models.values());
      started = runtime;
      runtime = null;
    }
    loaded.forEach(SharedModel::close);
    if (started != null) {
      started.close();
    }
  }
}
