package dev.visprog.models.engine;

import java.util.Locale;

/** The function between two linear layers, or none. */
public enum Activation {
  /** The value itself. */
  NONE,
  /** Gaussian error linear unit, by the error function (Hendrycks and Gimpel, 2016, section 2). */
  GELU,
  /** Its approximation by the hyperbolic tangent. */
  GELU_TANH,
  /** Its approximation {@code x * sigmoid(1.702 x)}, which the first CLIP models use. */
  QUICK_GELU,
  /** Rectified linear unit. */
  RELU,
  /** {@code x * sigmoid(x)}. */
  SILU;

  /**
   * The function that a {@code config.json} names.
   *
   * @throws IllegalArgumentException if it names another
   */
  public static Activation named(String name) {
    return switch (name) {
      case "gelu", "gelu_python" -> GELU;
      case "gelu_new", "gelu_pytorch_tanh", "gelu_fast" -> GELU_TANH;
      case "quick_gelu" -> QUICK_GELU;
      case "relu" -> RELU;
      case "silu", "swish" -> SILU;
      default ->
          throw new IllegalArgumentException(
              "got activation '"
                  + name
                  + "', want gelu, gelu_new, gelu_pytorch_tanh, quick_gelu, relu or silu");
    };
  }

  /** The name in the op pack. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
