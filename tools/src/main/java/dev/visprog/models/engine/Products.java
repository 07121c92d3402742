package dev.visprog.models.engine;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Products of activations and weights, which are nine tenths of the work of a transformer, in one
 * of three forms: packed for oneDNN, quantized to int8, or plain. The first two run on processors
 * alone, and a libtorch may lack them (that for macOS does); then the plain form takes their place.
 * In training they are plain, and gradients go through them.
 *
 * <p>Inputs and results are float32 in every form and precision.
 */
public final class Products implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Products.class);

  /** x * sigmoid(1.702 x) is silu(1.702 x) / 1.702. */
  private static final double QUICK_GELU_SCALE = 1.702;

  private enum Form {
    PACKED("mkldnn-products", "Tuple[Tensor, Tensor]"),
    QUANTIZED("quantized-products", "__torch__.torch.classes.quantized.LinearPackedParamsBase"),
    PLAIN("plain-products", "Tuple[Tensor, Tensor]"),
    RECORDED("plain-products", "Tuple[Tensor, Tensor]");

    private final String resource;
    private final String packed;

    Form(String resource, String packed) {
      this.resource = resource;
      this.packed = packed;
    }

    String methods() {
      String attention = this == RECORDED ? "recorded-attention" : "fused-attention";
      return TorchScriptArchive.methods(resource)
          + TorchScriptArchive.methods(attention)
          + TorchScriptArchive.methods("transformer").replace("PACKED", packed);
    }
  }

  private final ScriptModule module;
  private final Form form;
  private final Precision precision;

  private Products(ScriptModule module, Form form, Precision precision) {
    this.module = module;
    this.form = form;
    this.precision = precision;
  }

  /** The plain form, through which gradients go. */
  static Products recorded(PtNDManager manager) {
    ScriptModule module = ScriptModule.recorded(manager, Form.RECORDED.methods());
    return new Products(module, Form.RECORDED, Precision.FP32);
  }

  /** The fastest form that works here. */
  static Products on(PtNDManager manager, Precision precision) {
    List<Form> forms = new ArrayList<>();
    if (manager.getDevice().equals(Device.cpu())) {
      forms.add(precision == Precision.INT8 ? Form.QUANTIZED : Form.PACKED);
    }
    forms.add(Form.PLAIN);
    EngineException last = null;
    for (Form form : forms) {
      try {
        return probed(manager, form, precision);
      } catch (EngineException e) {
        LOG.info("products of the form {} do not work here", form, e);
        last = e;
      }
    }
    throw new ModelRuntimeException(
        "cannot multiply in " + precision + " on " + manager.getDevice(), last);
  }

  /** Computes one small product: an operation may be known by name and yet refuse to run. */
  private static Products probed(PtNDManager manager, Form form, Precision precision) {
    ScriptModule module = ScriptModule.load(manager, form.methods());
    Products products = new Products(module, form, precision);
    try {
      return Scope.within(
          () -> {
            NDArray x = manager.ones(new Shape(8, 16));
            NDArray weight = manager.ones(new Shape(16, 16));
            try (PackedWeights w = products.pack(weight, manager.zeros(new Shape(16)))) {
              products.linear(x, w, Activation.NONE).toFloatArray();
            }
            return products;
          });
    } catch (EngineException e) {
      module.close();
      throw e;
    }
  }

  /** In which type of number. */
  public Precision precision() {
    return precision;
  }

  /** The name of the form: {@code packed}, {@code quantized} or {@code plain}. */
  public String form() {
    return form.name().toLowerCase(Locale.ROOT);
  }

  /** Whether rows of activations are best a multiple of eight. */
  public boolean prefersFullRows() {
    return form == Form.PACKED || form == Form.QUANTIZED;
  }

  /**
   * Lays out the weights of a linear layer.
   *
   * @param weight {@code (out, in)}, left as it is
   * @param bias {@code (out)}
   */
  public PackedWeights pack(NDArray weight, NDArray bias) {
    if (form == Form.RECORDED) {
      return PackedWeights.viewsOf(weight, bias);
    }
    return new PackedWeights(module.call("pack", weight, bias, precision.code()));
  }

  /**
   * A linear layer and an activation.
   *
   * @param x {@code (…, in)}
   * @return {@code (…, out)}
   */
  public NDArray linear(NDArray x, PackedWeights weights, Activation activation) {
    return module.tensor("linear", x, weights.value(), activation.code());
  }

  /** A linear layer, the result added to {@code residual}, which stays as it is. */
  public NDArray linearAdd(NDArray x, PackedWeights weights, NDArray residual) {
    return module.tensor("linear_add", x, weights.value(), residual);
  }

  /**
   * Lays out the two layers of an MLP. The first may be scaled so that its activation is one that
   * the product itself can apply.
   */
  public PackedMlp packMlp(NDArray w1, NDArray b1, Activation activation, NDArray w2, NDArray b2) {
    if (!prefersFullRows() || activation != Activation.QUICK_GELU) {
      return new PackedMlp(pack(w1, b1), activation, pack(w2, b2));
    }
    return Scope.within(
        () -> {
          PackedWeights first = pack(w1.mul(QUICK_GELU_SCALE), b1.mul(QUICK_GELU_SCALE));
          return new PackedMlp(first, Activation.SILU, pack(w2.div(QUICK_GELU_SCALE), b2));
        });
  }

  /**
   * The feed-forward half of a transformer layer, {@code residual + fc2(activation(fc1(x)))}.
   *
   * @param x {@code (B, T, C)}
   */
  public NDArray mlp(NDArray x, PackedMlp mlp, NDArray residual) {
    return module.tensor(
        "mlp", x, mlp.first().value(), mlp.activation().code(), mlp.second().value(), residual);
  }

  /**
   * The attention half of a transformer layer, {@code residual + out(attention(q(x), k(x), v(x)))}.
   *
   * @param x {@code (B, T, C)}
   * @param qkv the three projections in one, {@code (3 C, C)}
   * @param tokens how many of the T are keys and values; the others are padding
   * @param mask what is added to the scores, broadcast to {@code (B, heads, T, tokens)}; or null
   */
  public NDArray selfAttention(
      NDArray x,
      PackedWeights qkv,
      PackedWeights out,
      int heads,
      int tokens,
      NDArray residual,
      @Nullable NDArray mask) {
    return mask == null
        ? module.tensor("self_attention", x, qkv.value(), out.value(), heads, tokens, residual)
        : module.tensor(
            "self_attention", x, qkv.value(), out.value(), heads, tokens, residual, mask);
  }

  /**
   * Attention of tokens to those of the same window, {@code residual + out(attention(q(x), k(x),
   * v(x)))} (Liu et al. 2021, section 3.2).
   *
   * @param x {@code (N, C)}, the tokens of all maps
   * @param qkv the three projections in one, {@code (3 C, C)}
   * @param windows which tokens share a window
   * @param masks for each of the {@linkplain WindowRows#counts groups of windows} what is added to
   *     their scores, {@code (1, heads, T, T)}
   * @param residual {@code (N, C)}
   * @return {@code (N, C)}
   */
  public NDArray windowAttention(
      NDArray x,
      PackedWeights qkv,
      PackedWeights out,
      int heads,
      WindowRows windows,
      NDList masks,
      NDArray residual) {
    return module.tensor(
        "window_attention",
        x,
        qkv.value(),
        out.value(),
        heads,
        windows.tokens(),
        windows.index(),
        windows.holes(),
        windows.back(),
        windows.counts(),
        masks,
        residual);
  }

  @Override
  public void close() {
    module.close();
  }
}
