package dev.visprog.tools.model;

import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.engine.ModelRuntime;
import java.nio.file.Path;
import java.util.List;

/** Several checkpoints in folders of their own, and {@code model_index.json} beside them. */
record PipelineFormat<M extends AutoCloseable>(PipelineLoader<M> loader) implements ModelFormat<M> {
  @Override
  public String mark() {
    return "model_index.json";
  }

  @Override
  public List<Path> parts(Path folder) {
    return loader.parts().stream().map(folder::resolve).toList();
  }

  @Override
  public M load(Path folder, ModelRuntime runtime) throws CheckpointException {
    return loader.load(folder, runtime);
  }

  @Override
  public String revision(Path folder) throws CheckpointException {
    return loader.revision(folder);
  }
}
