package dev.visprog.models.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.checkpoint.Weights;
import dev.visprog.models.engine.Activation;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.PackedMlp;
import dev.visprog.models.engine.PackedWeights;
import java.util.function.Supplier;

/** Notes what layers ask for and gives them shapes without values. */
record CheckedTensors(Weights weights, NDArray zero) implements TensorSource {
  static CheckedTensors of(ModelRuntime runtime, Weights weights) {
    return new CheckedTensors(weights, runtime.manager().zeros(new Shape(1)));
  }

  @Override
  public TensorSource in(String prefix) {
    return new CheckedTensors(weights.in(prefix), zero);
  }

  @Override
  public boolean has(String name) {
    return weights.has(name);
  }

  /** A view of one zero: it has the shape and takes no memory. */
  @Override
  public NDArray read(String name, long... shape) {
    long[] sizes = weights.take(name, shape).dimensions();
    return zero.broadcast(new Shape(sizes));
  }

  @Override
  public float number(String name) {
    return weights.take(name).floats()[0];
  }

  @Override
  public NDArray keep(NDArray array) {
    return array;
  }

  @Override
  public PackedWeights pack(Supplier<PackedWeights> layer) {
    return PackedWeights.NONE;
  }

  @Override
  public PackedMlp packMlp(Supplier<PackedMlp> mlp) {
    return new PackedMlp(PackedWeights.NONE, Activation.NONE, PackedWeights.NONE);
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
