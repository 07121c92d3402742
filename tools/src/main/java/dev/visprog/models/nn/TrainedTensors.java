package dev.visprog.models.nn;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.PackedMlp;
import dev.visprog.models.engine.PackedWeights;
import java.util.function.Supplier;

/**
 * Gives layers weights that are being trained. The network is put together anew for each step, so
 * that gradients go through all that its layers compute from their weights beforehand.
 */
record TrainedTensors(TrainableWeights weights, String prefix) implements TensorSource {
  @Override
  public TensorSource in(String further) {
    return new TrainedTensors(weights, prefix + further);
  }

  @Override
  public boolean has(String name) {
    return weights.has(prefix + name);
  }

  @Override
  public NDArray read(String name, long... shape) {
    return weights.take(prefix + name, shape);
  }

  @Override
  public float number(String name) {
    return weights.take(prefix + name).getFloat();
  }

  @Override
  public NDArray keep(NDArray array) {
    return weights.keep(array);
  }

  @Override
  public PackedWeights pack(Supplier<PackedWeights> layer) {
    return weights.own(layer.get());
  }

  @Override
  public PackedMlp packMlp(Supplier<PackedMlp> mlp) {
    return weights.own(mlp.get());
  }

  /** Nothing is there that could be left over. */
  @Override
  public void ignore(String names, String reason) {}

  @Override
  public void alias(String name, String ofName, String reason) {}
}
