package dev.visprog.tools.model;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.engine.ModelRuntime;
import java.nio.file.Path;
import java.util.List;

/**
 * How the files of a model lie in its folder.
 *
 * @param <M> the model
 */
interface ModelFormat<M extends AutoCloseable> {
  /** The file without which a folder holds no such model. */
  String mark();

  /** The folders in which weights are. */
  List<Path> parts(Path folder);

  /**
   * Loads the model.
   *
   * @throws CheckpointException if the folder is that of another model, or damaged
   */
  M load(Path folder, ModelRuntime runtime) throws CheckpointException;

  /**
   * Which weights these are.
   *
   * @throws CheckpointException if they cannot be read
   */
  String revision(Path folder) throws CheckpointException;
}
