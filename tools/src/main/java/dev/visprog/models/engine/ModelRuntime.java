package dev.visprog.models.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.JniUtils;
import dev.visprog.models.djl.DjlSettings;
import java.util.concurrent.CancellationException;

/**
 * PyTorch, started: a device, a precision, and the thread on which models compute.
 *
 * <p>All tensors live in native memory that the garbage collector knows nothing of. {@link #call}
 * opens a scope; what its work creates is gone when it returns, unless it was {@link ModelMemory
 * kept}. Results leave as plain Java values.
 *
 * <p>Safe for use by several threads, whose calls stand in line.
 */
public final class ModelRuntime implements AutoCloseable {
  private final ModelThread thread = new ModelThread();
  private final RuntimeSettings settings;
  private final PtNDManager manager;
  private final Ops ops;
  private final Products products;
  private final Convolutions convolutions;
  private final LoadedModels loaded;

  private ModelRuntime(RuntimeSettings settings, boolean training) {
    this.settings = settings;
    try {
      Started started = thread.call(() -> Started.with(settings, training));
      manager = started.manager();
      ops = started.ops();
      products = started.products();
      convolutions = started.convolutions();
    } catch (RuntimeException | Error e) {
      thread.close();
      throw e;
    }
    loaded = new LoadedModels(settings.memoryBudget());
  }

  /** What is made on the thread of the models. */
  private record Started(
      PtNDManager manager, Ops ops, Products products, Convolutions convolutions) {
    static Started with(RuntimeSettings settings, boolean training) {
      Engine engine = PyTorch.engine();
      // OpenMP keeps the number for each calling thread: this is the one that calls.
      JniUtils.setNumThreads(settings.threads());
      if (training) {
        // Else TorchScript compiles gradients of its own for each new size, which takes longer than
        // a step, and then they are no faster. This, too, is kept for the calling thread.
        JniUtils.setGraphExecutorOptimize(false);
      }
      Device device = settings.device().resolve(engine);
      Precision precision = settings.precision().orElseGet(() -> FastPrecision.of(device));
      check(precision, device);
      PtNDManager manager = (PtNDManager) engine.newBaseManager(device);
      try {
        Products products = training ? Products.recorded(manager) : Products.on(manager, precision);
        Convolutions convolutions =
            training ? Convolutions.recorded(manager) : Convolutions.on(manager, precision);
        return new Started(manager, new Ops(manager, training), products, convolutions);
      } catch (RuntimeException e) {
        manager.close();
        throw PyTorch.explained(e);
      }
    }

    private static void check(Precision precision, Device device) {
      boolean cpu = device.equals(Device.cpu());
      if (precision == Precision.FP16 && cpu) {
        throw new ModelRuntimeException(
            "fp16 needs a GPU: on a processor, use --dtype bf16 or fp32", null);
      }
      if (precision == Precision.INT8 && !cpu) {
        throw new ModelRuntimeException(
            "int8 is for processors: on " + device + ", use --dtype fp16 or bf16", null);
      }
    }
  }

  /**
   * Starts PyTorch, which takes half a second, and some seconds the first time on a machine.
   *
   * @throws ModelRuntimeException if it does not start, or has no such device or precision
   */
  public static ModelRuntime start(RuntimeSettings settings) {
    DjlSettings.apply();
    return new ModelRuntime(settings, false);
  }

  /**
   * As {@link #start}, for training: gradients go through everything that layers do, products are
   * plain and in float32.
   */
  public static ModelRuntime startForTraining(RuntimeSettings settings) {
    DjlSettings.apply();
    return new ModelRuntime(settings.with(Precision.FP32), true);
  }

  /**
   * The runtime of models that are given none: the processor, in float32. It is started by the
   * first model that asks and lives as long as the process.
   */
  public static ModelRuntime shared() {
    return Shared.RUNTIME;
  }

  private static final class Shared {
    static final ModelRuntime RUNTIME = start(RuntimeSettings.cpu());
  }

  /**
   * Does work on the thread of the models and waits for it. Tensors that it creates are freed when
   * it ends. Work may call again; inner work runs at once, in a scope of its own.
   *
   * @throws ModelRuntimeException if PyTorch fails, for want of memory for instance
   * @throws CancellationException if the calling thread is interrupted
   */
  public <T, E extends Exception> T call(Work<T, E> work) throws E {
    return thread.call(
        () -> {
          try {
            return Scope.within(work);
          } catch (EngineException e) {
            throw PyTorch.explained(e);
          }
        });
  }

  /**
   * Lets long work end when its caller was interrupted.
   *
   * @throws CancellationException if it was
   */
  public void checkCancelled() {
    thread.checkCancelled();
  }

  /** Where new tensors are created, inside of {@link #call}. */
  public NDManager manager() {
    return manager;
  }

  /** What NDArray lacks. */
  public Ops ops() {
    return ops;
  }

  /** Products of activations and weights. */
  public Products products() {
    return products;
  }

  /** Convolutions of feature maps. */
  public Convolutions convolutions() {
    return convolutions;
  }

  /** How it was started. */
  public RuntimeSettings settings() {
    return settings;
  }

  /** Where models compute: {@code cpu}, {@code gpu(0)}. */
  public String device() {
    return manager.getDevice().toString();
  }

  /** The models that are loaded on demand. */
  LoadedModels loaded() {
    return loaded;
  }

  /** How many tensors live, the weights of models among them. */
  public int tensors() {
    return thread.call(() -> manager.getManagedArrays().size());
  }

  /** Frees native memory, for a caller that was interrupted too. */
  void free(Runnable freeing) {
    thread.callToTheEnd(
        () -> {
          freeing.run();
          return true;
        });
  }

  /** Frees all that was not freed before. Models that use this runtime are of no use then. */
  @Override
  public void close() {
    free(
        () -> {
          convolutions.close();
          products.close();
          ops.close();
          manager.close();
        });
    thread.close();
  }
}
