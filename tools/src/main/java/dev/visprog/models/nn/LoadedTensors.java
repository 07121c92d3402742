package dev.visprog.models.nn;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.checkpoint.StoredTensor;
import dev.visprog.models.checkpoint.Weights;
import dev.visprog.models.engine.ModelMemory;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.PackedMlp;
import dev.visprog.models.engine.PackedWeights;
import java.util.function.Supplier;

/** Gives layers the weights of a checkpoint. */
record LoadedTensors(ModelRuntime runtime, Weights weights, ModelMemory memory)
    implements TensorSource {
  @Override
  public TensorSource in(String prefix) {
    return new LoadedTensors(runtime, weights.in(prefix), memory);
  }

  @Override
  public boolean has(String name) {
    return weights.has(name);
  }

  @Override
  public NDArray read(String name, long... shape) {
    return TensorReader.read(runtime, take(name, shape));
  }

  @Override
  public float number(String name) {
    return take(name).floats()[0];
  }

  private StoredTensor take(String name, long... shape) {
    StoredTensor stored = weights.take(name, shape);
    if (stored.placeholder()) {
      throw new UnusableTensorException(
          "tensor %s is missing, does not fit or could not be read".formatted(name));
    }
    return stored;
  }

  @Override
  public NDArray keep(NDArray array) {
    return memory.keep(array);
  }

  @Override
  public PackedWeights pack(Supplier<PackedWeights> layer) {
    return memory.own(layer.get());
  }

  @Override
  public PackedMlp packMlp(Supplier<PackedMlp> mlp) {
    return memory.own(mlp.get());
  }

  @Override
  public void ignore(String names, String reason) {
    weights.ignore(names, reason);
  }

  @Override
  public void alias(String name, String ofName, String reason) {
    weights.alias(name, ofName, reason);
  }
}
