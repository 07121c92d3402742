package dev.visprog.tools.model;

import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.engine.ModelRuntime;

/**
 * Makes a model from its checkpoint.
 *
 * @param <M> the model
 */
@FunctionalInterface
public interface ModelLoader<M extends AutoCloseable> {
  /**
   * Loads it.
   *
   * @throws CheckpointException if the checkpoint is of another model, or damaged
   */
  M load(Checkpoint checkpoint, ModelRuntime runtime) throws CheckpointException;
}
