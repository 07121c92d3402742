package dev.visprog.models.nn;

import ai.djl.ndarray.NDArray;
import dev.visprog.models.engine.PackedMlp;
import dev.visprog.models.engine.PackedWeights;
import java.util.function.Supplier;

/** Where the tensors of {@link Parameters} come from. */
interface TensorSource {
  /** The source of the tensors whose names begin with this. */
  TensorSource in(String prefix);

  /** Whether there is a tensor of this name. */
  boolean has(String name);

  /** A tensor in float32, that lives as long as the scope around. */
  NDArray read(String name, long... shape);

  /** A single number. */
  float number(String name);

  /** Lets an array live as long as the network. */
  NDArray keep(NDArray array);

  /** Packs the weights of a layer, for as long as the network lives. */
  PackedWeights pack(Supplier<PackedWeights> layer);

  /** Packs those of an MLP. */
  PackedMlp packMlp(Supplier<PackedMlp> mlp);

  /** Says that tensors are of no use, and why. */
  void ignore(String names, String reason);

  /** Says that a tensor repeats another, which stands for both. */
  void alias(String name, String ofName, String reason);
}
