package dev.visprog.models.nn;

import dev.visprog.models.checkpoint.Checkpoint;
import dev.visprog.models.checkpoint.CheckpointException;
import dev.visprog.models.checkpoint.Weights;
import dev.visprog.models.engine.ModelMemory;
import dev.visprog.models.engine.ModelRuntime;
import java.util.function.Function;

/**
 * A network with its weights in memory.
 *
 * @param <N> the outermost layer
 */
public final class Network<N> implements AutoCloseable {
  private final ModelRuntime runtime;
  private final ModelMemory memory;
  private final N layers;

  private Network(ModelRuntime runtime, ModelMemory memory, N layers) {
    this.runtime = runtime;
    this.memory = memory;
    this.layers = layers;
  }

  /**
   * Builds a network from a checkpoint. The constructors of its layers are the list of the tensors
   * that must be there. At the first that is not, or does not fit, what was loaded is freed, and
   * the constructors run once more without touching a weight, so that all differences are told at
   * once.
   *
   * @param build makes the outermost layer
   * @throws CheckpointException if the tensors are not exactly those of the network, or hold values
   *     that are not finite
   */
  public static <N> Network<N> load(
      ModelRuntime runtime, Checkpoint checkpoint, Function<Parameters, N> build)
      throws CheckpointException {
    return runtime.<Network<N>, CheckpointException>call(
        () -> {
          ModelMemory memory = new ModelMemory(runtime);
          try {
            Weights weights = Weights.of(checkpoint);
            N layers = build.apply(Parameters.loading(runtime, weights, memory));
            weights.finish();
            return new Network<>(runtime, memory, layers);
          } catch (UnusableTensorException e) {
            memory.close();
            Weights expected = Weights.of(checkpoint);
            N unused = build.apply(Parameters.checking(runtime, expected));
            expected.finish();
            throw new CheckpointException(checkpoint.folder() + ": " + e.getMessage());
          } catch (CheckpointException | RuntimeException | Error e) {
            memory.close();
            throw e;
          }
        });
  }

  /** The outermost layer, to be called on the thread of the models. */
  public N layers() {
    return layers;
  }

  /** What it computes on. */
  public ModelRuntime runtime() {
    return runtime;
  }

  /** Frees its weights. */
  @Override
  public void close() {
    memory.close();
  }
}
