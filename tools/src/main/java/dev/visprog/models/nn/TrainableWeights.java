package dev.visprog.models.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.engine.ModelMemory;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.Scope;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tensors of a network that is being trained, by their names in a checkpoint. One that no
 * checkpoint gave gets its first values when a layer first asks for it. For the thread of the
 * models alone.
 */
public final class TrainableWeights implements AutoCloseable {
  private final ModelRuntime runtime;
  private final ModelMemory memory;
  private final FirstValues firstValues;
  private final Map<String, NDArray> arrays = new LinkedHashMap<>();
  private final Set<NDArray> leaves = Collections.newSetFromMap(new IdentityHashMap<>());
  private ModelMemory step;

  /** Gives values to a tensor that has none. */
  public interface FirstValues {
    /**
     * The values of a tensor, row by row.
     *
     * @param name in full
     */
    float[] of(String name, long... shape);
  }

  /** No tensors yet. */
  public TrainableWeights(ModelRuntime runtime, FirstValues firstValues) {
    this.runtime = runtime;
    this.memory = new ModelMemory(runtime);
    this.step = new ModelMemory(runtime);
    this.firstValues = firstValues;
  }

  /** What it computes on. */
  public ModelRuntime runtime() {
    return runtime;
  }

  /** Whether there is a tensor of this name. */
  public boolean has(String name) {
    return arrays.containsKey(name);
  }

  /**
   * A tensor; made now if there is none.
   *
   * @throws IllegalArgumentException if there is one of another shape
   */
  public NDArray take(String name, long... shape) {
    @Nullable NDArray array = arrays.get(name);
    if (array == null) {
      return put(name, firstValues.of(name, shape), shape);
    }
    if (!Arrays.equals(array.getShape().getShape(), shape)) {
      throw new IllegalArgumentException(
          "%s: got the shape %s, want %s"
              .formatted(name, array.getShape(), Arrays.toString(shape)));
    }
    return array;
  }

  /** Gives a tensor values. */
  public NDArray put(String name, float[] values, long... shape) {
    NDArray array = runtime.manager().create(values, new Shape(shape));
    array.setRequiresGradient(true);
    memory.keep(array);
    arrays.put(name, array);
    leaves.add(array);
    return array;
  }

  /** Lets what was computed from the weights live to the end of the step. */
  NDArray keep(NDArray array) {
    return leaves.contains(array) ? array : step.keep(array);
  }

  /** Lets a packed layer live to the end of the step. */
  <T extends AutoCloseable> T own(T packed) {
    return step.own(packed);
  }

  /** Ends a step: frees what was computed from the weights. */
  public void endStep() {
    step.close();
    step = new ModelMemory(runtime);
  }

  /** All tensors, in the order in which they came. */
  public Map<String, NDArray> all() {
    return Collections.unmodifiableMap(arrays);
  }

  /** The values of all tensors now. */
  public Map<String, float[]> values() {
    Map<String, float[]> values = new LinkedHashMap<>();
    Scope.within(
        () -> {
          arrays.forEach((name, array) -> values.put(name, array.toFloatArray()));
          return true;
        });
    return values;
  }

  @Override
  public void close() {
    step.close();
    memory.close();
    arrays.clear();
    leaves.clear();
  }
}
