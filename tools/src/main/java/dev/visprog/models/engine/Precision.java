package dev.visprog.models.engine;

import java.util.Locale;

/**
 * In which type of number a model multiplies its inputs by its weights. Everything else, the
 * residual stream, norms and softmax inputs of the output, is float32 in every precision.
 */
public enum Precision {
  /** 32-bit floats: the numbers of the original models. */
  FP32(6),
  /** 16-bit floats with the range of 32-bit ones; on processors from AVX-512 BF16 on, and GPUs. */
  BF16(15),
  /** 16-bit floats; GPUs alone. */
  FP16(5),
  /** 8-bit whole numbers with a scale for each row; processors alone. */
  INT8(6);

  private final int code;

  Precision(int code) {
    this.code = code;
  }

  /** The number that stands for the type in TorchScript; for int8, that of what comes in. */
  int code() {
    return code;
  }

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
