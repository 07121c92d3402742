package dev.visprog.tools.model;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.engine.LazyModel;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.ModelRuntimeException;
import dev.visprog.tool.CancelledException;
import dev.visprog.tool.MissingModelException;
import dev.visprog.tool.ToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A model that several tools use: loaded with the first use, and its failures told as those of a
 * tool.
 *
 * @param <M> the model
 */
public final class SharedModel<M extends AutoCloseable> implements AutoCloseable {
  private final Supplier<ModelRuntime> runtime;
  private final ModelFolder folder;
  private final ModelFormat<M> format;
  private @Nullable LazyModel<M, CheckpointException> lazy;
  private @Nullable String revision;

  SharedModel(Supplier<ModelRuntime> runtime, ModelFolder folder, ModelFormat<M> format) {
    this.runtime = runtime;
    this.folder = folder;
    this.format = format;
  }

  /** What people call it. */
  public String name() {
    return folder.name();
  }

  /** What is to be done with a model. */
  @FunctionalInterface
  public interface Use<M, T> {
    /** Does it. */
    T apply(M model);
  }

  /**
   * Uses the model.
   *
   * @throws MissingModelException if it cannot be loaded
   * @throws CancelledException if the calling thread was interrupted
   * @throws ToolException if it fails
   */
  public <T> T use(Use<? super M, T> use) throws ToolException {
    Optional<String> missing = missing();
    if (missing.isPresent()) {
      throw new MissingModelException(missing.get());
    }
    folder.provide();
    try {
      return lazy().<T>use(use::apply);
    } catch (CheckpointException e) {
      throw new MissingModelException("cannot use the model " + name() + ": " + e.getMessage());
    } catch (CancellationException e) {
      throw new CancelledException("the run was stopped while " + name() + " was at work");
    } catch (ModelRuntimeException | IllegalArgumentException e) {
      // The second is a picture that this model cannot take, such as one of extreme proportions.
      throw new ToolException(name() + ": " + e.getMessage(), e);
    }
  }

  private synchronized LazyModel<M, CheckpointException> lazy() {
    LazyModel<M, CheckpointException> ready = lazy;
    if (ready == null) {
      ModelRuntime started = runtime.get();
      Path path = folder.path();
      long bytes = format.parts(path).stream().mapToLong(SharedModel::bytes).sum();
      ready = new LazyModel<>(started, bytes, () -> format.load(path, started));
      lazy = ready;
    }
    return ready;
  }

  /** The weights, roughly: what they take in their files, and twice that where they are halved. */
  private static long bytes(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(safetensors|bin)"))
          .mapToLong(file -> size(file) * (file.toString().contains(".fp16.") ? 2 : 1))
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  /** Which weights these are; empty if they cannot be read. */
  public synchronized Optional<String> revision() {
    if (revision == null && missing().isEmpty()) {
      try {
        folder.provide();
        revision = format.revision(folder.path());
      } catch (CheckpointException | MissingModelException e) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(revision);
  }

  /** Why there is nothing to load; empty if there is something. */
  public Optional<String> missing() {
    return folder.missing(format.mark());
  }

  /** Frees its weights; a later use loads it again. */
  @Override
  public synchronized void close() {
    if (lazy != null) {
      lazy.close();
      lazy = null;
    }
  }
}
