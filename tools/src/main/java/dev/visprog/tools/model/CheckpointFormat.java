package dev.visprog.tools.model;

import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.engine.ModelRuntime;
import java.nio.file.Path;
import java.util.List;

/** One checkpoint: {@code config.json}, weights, and what else it needs. */
record CheckpointFormat<M extends AutoCloseable>(ModelLoader<M> loader) implements ModelFormat<M> {
  @Override
  public String mark() {
    return "config.json";
  }

  @Override
  public List<Path> parts(Path folder) {
    return List.of(folder);
  }

  @Override
  public M load(Path folder, ModelRuntime runtime) throws CheckpointException {
    try (Checkpoint checkpoint = Checkpoint.open(folder)) {
      return loader.load(checkpoint, runtime);
    }
  }

  @Override
  public String revision(Path folder) throws CheckpointException {
    try (Checkpoint checkpoint = Checkpoint.open(folder)) {
      return checkpoint.revision();
    }
  }
}
