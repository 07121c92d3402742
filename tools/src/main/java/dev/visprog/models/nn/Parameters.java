package dev.visprog.models.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.visprog.models.checkpoint.StoredTensor;
import dev.visprog.models.checkpoint.Weights;
import dev.visprog.models.engine.Activation;
import dev.visprog.models.engine.ModelMemory;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.PackedMlp;
import dev.visprog.models.engine.PackedWeights;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the layers of one part of a network get their weights: tensors whose names begin with a
 * prefix.
 */
public final class Parameters {
  private final ModelRuntime runtime;
  private final Weights weights;
  private final @Nullable ModelMemory memory;

  private Parameters(ModelRuntime runtime, Weights weights, @Nullable ModelMemory memory) {
    this.runtime = runtime;
    this.weights = weights;
    this.memory = memory;
  }

  /** Notes what layers ask for and gives them shapes without values. */
  static Parameters checking(ModelRuntime runtime, Weights weights) {
    return new Parameters(runtime, weights, null);
  }

  /** Gives layers their weights. */
  static Parameters loading(ModelRuntime runtime, Weights weights, ModelMemory memory) {
    return new Parameters(runtime, weights, memory);
  }

  /**
   * A part of this part.
   *
   * @param name without the dot that ends it, such as {@code encoder.layers.0}
   */
  public Parameters in(String name) {
    return new Parameters(runtime, weights.in(name + "."), memory);
  }

  /** What the network computes on. */
  public ModelRuntime runtime() {
    return runtime;
  }

  /** Whether the checkpoint has a tensor of this name. */
  public boolean has(String name) {
    return weights.has(name);
  }

  /** A tensor in float32, which lives as long as the network. It must never be written into. */
  public NDArray array(String name, long... shape) {
    NDArray array = read(name, shape);
    return memory == null ? array : memory.keep(array);
  }

  /** The tensor of this name if there is one. */
  public Optional<NDArray> arrayIfPresent(String name, long... shape) {
    return has(name) ? Optional.of(array(name, shape)) : Optional.empty();
  }

  /** A single number. */
  public float number(String name) {
    return weights.take(name).floats()[0];
  }

  /**
   * A tensor in float32 that a layer only needs to compute its weights from; it is gone when the
   * network is loaded.
   */
  NDArray read(String name, long... shape) {
    StoredTensor stored = weights.take(name, shape);
    if (memory == null) {
      // A view of one zero: it has the shape and takes no memory.
      return runtime.manager().zeros(new Shape(1)).broadcast(new Shape(stored.dimensions()));
    }
    return TensorReader.read(runtime, stored);
  }

  /** Something computed from weights once, which lives as long as the network. */
  public NDArray computed(Supplier<NDArray> compute) {
    NDArray array = compute.get();
    return memory == null ? array : memory.keep(array);
  }

  /** Packs the weights of a linear layer; none while checking. */
  PackedWeights pack(Supplier<NDArray> weight, Supplier<NDArray> bias) {
    return memory == null
        ? PackedWeights.NONE
        : memory.own(runtime.products().pack(weight.get(), bias.get()));
  }

  /** Takes charge of a packed MLP, which is not made while checking. */
  PackedMlp pack(Supplier<PackedMlp> mlp) {
    return memory == null
        ? new PackedMlp(PackedWeights.NONE, Activation.NONE, PackedWeights.NONE)
        : memory.own(mlp.get());
  }

  /** Says that tensors are of no use, and why. */
  public void ignore(String names, String reason) {
    weights.ignore(names, reason);
  }

  /** Says that a tensor repeats another, which stands for both. */
  public void alias(String name, String ofName, String reason) {
    if (has(name)) {
      weights.alias(name, ofName, reason);
    }
  }
}
