package dev.visprog.models.engine;

import java.util.Locale;
import java.util.Optional;

/**
 * How models compute.
 *
 * @param device where
 * @param precision in which numbers; empty for the fastest whose results agree with those of
 *     float32 ({@link ModelRuntime})
 * @param threads how many threads a product may use
 * @param memoryBudget bytes that the weights of all loaded models may take before the least
 *     recently used are let go
 */
public record RuntimeSettings(
    ComputeDevice device, Optional<Precision> precision, int threads, long memoryBudget) {
  /** Checks the numbers. */
  public RuntimeSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("got " + threads + " threads, want at least one");
    }
    if (memoryBudget < 1) {
      throw new IllegalArgumentException(
          "got a memory budget of " + memoryBudget + " bytes, want more than none");
    }
  }

  /** The processor, all its cores, in float32, with no limit on memory. */
  public static RuntimeSettings cpu() {
    return new RuntimeSettings(
        ComputeDevice.CPU,
        Optional.of(Precision.FP32),
        Runtime.getRuntime().availableProcessors(),
        Long.MAX_VALUE);
  }

  /** These settings with another precision. */
  public RuntimeSettings with(Precision other) {
    return new RuntimeSettings(device, Optional.of(other), threads, memoryBudget);
  }

  /** These settings with another number of threads. */
  public RuntimeSettings withThreads(int count) {
    return new RuntimeSettings(device, precision, count, memoryBudget);
  }

  /** These settings with another budget. */
  public RuntimeSettings withMemoryBudget(long bytes) {
    return new RuntimeSettings(device, precision, threads, bytes);
  }

  /**
   * Reads the name of a precision, or {@code auto}.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Optional<Precision> parsePrecision(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "auto" -> Optional.empty();
      case "fp32", "float32" -> Optional.of(Precision.FP32);
      case "bf16", "bfloat16" -> Optional.of(Precision.BF16);
      case "fp16", "float16" -> Optional.of(Precision.FP16);
      case "int8" -> Optional.of(Precision.INT8);
      default ->
          throw new IllegalArgumentException(
              "got dtype '" + text + "', want auto, fp32, bf16, fp16 or int8");
    };
  }
}
