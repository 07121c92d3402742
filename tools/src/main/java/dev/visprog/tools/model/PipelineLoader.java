package dev.visprog.tools.model;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.engine.ModelRuntime;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes a model from several checkpoints that lie in folders of one.
 *
 * @param <M> the model
 */
public interface PipelineLoader<M extends AutoCloseable> {
  /** The names of the folders in which weights are. */
  List<String> parts();

  /**
   * Loads it.
   *
   * @param folder the one around
   * @throws CheckpointException if it is that of another model, or damaged
   */
  M load(Path folder, ModelRuntime runtime) throws CheckpointException;

  /**
   * Which weights these are.
   *
   * @throws CheckpointException if they cannot be read
   */
  String revision(Path folder) throws CheckpointException;
}
