package dev.visprog.models.engine;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Convolutions with weights that are laid out once, in one of two forms: for oneDNN, or plain. The
 * first runs on processors alone, and a libtorch may lack it; then the plain form takes its place.
 *
 * <p>Inputs and results are float32 in every form and precision.
 */
public final class Convolutions implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Convolutions.class);

  private static final String PLAIN = "plain-convolutions";

  private final ScriptModule module;
  private final Precision precision;

  private final boolean recorded;

  private Convolutions(ScriptModule module, Precision precision, boolean recorded) {
    this.module = module;
    this.precision = precision;
    this.recorded = recorded;
  }

  /** The plain form, through which gradients go. */
  static Convolutions recorded(PtNDManager manager) {
    ScriptModule module = ScriptModule.recorded(manager, TorchScriptArchive.methods(PLAIN));
    return new Convolutions(module, Precision.FP32, true);
  }

  /** The fastest form that works here. */
  static Convolutions on(PtNDManager manager, Precision precision) {
    // There are none in int8: what is not a product stays in float32.
    Precision own = precision == Precision.INT8 ? Precision.FP32 : precision;
    List<String> forms = new ArrayList<>();
    if (manager.getDevice().equals(Device.cpu())) {
      forms.add("mkldnn-convolutions");
    }
    forms.add(PLAIN);
    EngineException last = null;
    for (String form : forms) {
      try {
        return probed(manager, form, own);
      } catch (EngineException e) {
        LOG.info("{} do not work here", form, e);
        last = e;
      }
    }
    throw new ModelRuntimeException(
        "cannot convolve in " + precision + " on " + manager.getDevice(), last);
  }

  /** Computes one small convolution: an operation may be known by name and yet refuse to run. */
  private static Convolutions probed(PtNDManager manager, String form, Precision precision) {
    ScriptModule module = ScriptModule.load(manager, TorchScriptArchive.methods(form));
    Convolutions convolutions = new Convolutions(module, precision, false);
    try {
      return Scope.within(
          () -> {
            NDArray x = manager.ones(new Shape(1, 16, 8, 8));
            NDArray weight = manager.ones(new Shape(16, 16, 3, 3));
            NDArray bias = manager.zeros(new Shape(16));
            try (PackedWeights packed = convolutions.pack(weight, bias, 1, 1)) {
              convolutions.apply(x, packed, 1, 1).toFloatArray();
            }
            return convolutions;
          });
    } catch (EngineException e) {
      module.close();
      throw e;
    }
  }

  /**
   * Lays out the weights of a convolution.
   *
   * @param weight {@code (O, C, h, w)}, left as it is
   * @param bias {@code (O)}
   * @param stride of both directions
   * @param padding zeros on each side
   * @param expected the shape {@code (B, C, H, W)} for which it should be fast, any other works
   *     too; empty if none is expected
   */
  public PackedWeights pack(
      NDArray weight, NDArray bias, int stride, int padding, long... expected) {
    if (recorded) {
      return PackedWeights.viewsOf(weight, bias);
    }
    return new PackedWeights(
        module.call(
            "pack", weight, bias, both(stride), both(padding), 1, precision.code(), expected));
  }

  /**
   * A convolution, with the stride and padding for which its weights were laid out.
   *
   * @param x {@code (B, C, H, W)}
   * @return {@code (B, O, …)}
   */
  public NDArray apply(NDArray x, PackedWeights weights, int stride, int padding) {
    return module.tensor("convolve", x, weights.value(), both(stride), both(padding), 1);
  }

  private static long[] both(int size) {
    return new long[] {size, size};
  }

  @Override
  public void close() {
    module.close();
  }
}
