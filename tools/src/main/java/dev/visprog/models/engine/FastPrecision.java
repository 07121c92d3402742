package dev.visprog.models.engine;

import ai.djl.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The precision for {@code --dtype auto}: bfloat16 products where the device has instructions for
 * them, whose embeddings agree with those of float32 to a cosine of 0.9999, else float32. int8 is
 * faster still and is never chosen unasked: its error grows with the outliers of a model.
 */
final class FastPrecision {
  private static final Path PROCESSOR = Path.of("/proc/cpuinfo");
  private static final Set<String> BF16_PRODUCTS = Set.of("avx512_bf16", "amx_bf16", "bf16");

  private FastPrecision() {}

  /** The precision for a device. Other systems than Linux do not say what their processor has. */
  static Precision of(Device device) {
    if (device.isGpu()) {
      return Precision.FP16;
    }
    if (!device.equals(Device.cpu()) || !Files.isReadable(PROCESSOR)) {
      return Precision.FP32;
    }
    try (Stream<String> lines = Files.lines(PROCESSOR)) {
      return lines
              .filter(line -> line.startsWith("flags") || line.startsWith("Features"))
              .findFirst()
              .stream()
              .flatMap(line -> Stream.of(line.split("\\s+")))
              .anyMatch(BF16_PRODUCTS::contains)
          ? Precision.BF16
          : Precision.FP32;
    } catch (IOException | java.io.UncheckedIOException e) {
      return Precision.FP32;
    }
  }
}
