package dev.visprog.training;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.ModelMemory;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.Scope;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an optimizer remembers between steps, by name. For the thread of the models. */
final class RunningMeans implements AutoCloseable {
  private final ModelRuntime runtime;
  private final ModelMemory memory;
  private final Map<String, NDArray> means = new LinkedHashMap<>();
  private Map<String, float[]> restored = Map.of();

  RunningMeans(ModelRuntime runtime) {
    this.runtime = runtime;
    this.memory = new ModelMemory(runtime);
  }

  /** The mean of a name, to be changed in place: as restored, or 0 where nothing was. */
  NDArray of(String name, NDArray like) {
    return means.computeIfAbsent(
        name,
        unused -> {
          float[] before = restored.get(name);
          return memory.keep(
              before == null
                  ? like.zerosLike()
                  : runtime.manager().create(before, like.getShape()));
        });
  }

  /** All of them, for a later {@link #restore}. */
  Map<String, float[]> values() {
    return Scope.within(
        () -> {
          Map<String, float[]> values = new LinkedHashMap<>();
          means.forEach((name, mean) -> values.put(name, mean.toFloatArray()));
          return values;
        });
  }

  /** Goes on with these. */
  void restore(Map<String, float[]> values) {
    restored = Map.copyOf(values);
  }

  @Override
  public void close() {
    memory.close();
  }
}
