package dev.visprog.models.nn;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.checkpoint.Weights;
import dev.visprog.models.engine.ModelMemory;
import dev.visprog.models.engine.ModelRuntime;
import dev.visprog.models.engine.PackedMlp;
import dev.visprog.models.engine.PackedWeights;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where the layers of one part of a network get their weights: tensors whose names begin with a
 * prefix.
 */
public final class Parameters {
  private final ModelRuntime runtime;
  private final TensorSource source;

  private Parameters(ModelRuntime runtime, TensorSource source) {
    this.runtime = runtime;
    this.source = source;
  }

  /** Notes what layers ask for and gives them shapes without values. */
  static Parameters checking(ModelRuntime runtime, Weights weights) {
    return new Parameters(runtime, CheckedTensors.of(runtime, weights));
  }

  /** Gives layers their weights. */
  static Parameters loading(ModelRuntime runtime, Weights weights, ModelMemory memory) {
    return new Parameters(runtime, new LoadedTensors(runtime, weights, memory));
  }

  /** Gives layers weights that are being trained, for one step. */
  public static Parameters training(TrainableWeights weights) {
    return new Parameters(weights.runtime(), new TrainedTensors(weights, ""));
  }

  /**
   * A part of this part.
   *
   * @param name without the dot that ends it, such as {@code encoder.layers.0}
   */
  public Parameters in(String name) {
    return new Parameters(runtime, source.in(name + "."));
  }

  /** What the network computes on. */
  public ModelRuntime runtime() {
    return runtime;
  }

  /** Whether the checkpoint has a tensor of this name. */
  public boolean has(String name) {
    return source.has(name);
  }

  /** A tensor in float32, which lives as long as the network. It must never be written into. */
  public NDArray array(String name, long... shape) {
    return source.keep(read(name, shape));
  }

  /** The tensor of this name if there is one. */
  public Optional<NDArray> arrayIfPresent(String name, long... shape) {
    return has(name) ? Optional.of(array(name, shape)) : Optional.empty();
  }

  /** A single number. */
  public float number(String name) {
    return source.number(name);
  }

  /**
   * A tensor in float32 that a layer only needs to compute its weights from; it is gone when the
   * network is loaded.
   */
  NDArray read(String name, long... shape) {
    return source.read(name, shape);
  }

  /** Something computed from weights once, which lives as long as the network. */
  public NDArray computed(Supplier<NDArray> compute) {
    return source.keep(compute.get());
  }

  /** Packs the weights of a linear layer; none while checking. */
  PackedWeights pack(Supplier<NDArray> weight, Supplier<NDArray> bias) {
    return source.pack(() -> runtime.products().pack(weight.get(), bias.get()));
  }

  /** Packs the weights of a convolution; none while checking. */
  PackedWeights pack(NDArray weight, NDArray bias, int stride, int padding, long... expected) {
    return source.pack(() -> runtime.convolutions().pack(weight, bias, stride, padding, expected));
  }

  /** Takes charge of a packed MLP, which is not made while checking. */
  PackedMlp pack(Supplier<PackedMlp> mlp) {
    return source.packMlp(mlp);
  }

  /** Says that tensors are of no use, and why. */
  public void ignore(String names, String reason) {
    source.ignore(names, reason);
  }

  /** Says that a tensor repeats another, which stands for both. */
  public void alias(String name, String ofName, String reason) {
    if (has(name)) {
      source.alias(name, ofName, reason);
    }
  }
}
