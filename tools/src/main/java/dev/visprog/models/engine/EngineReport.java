package dev.visprog.models.engine;

import ai.djl.engine.Engine;
import ai.djl.util.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What PyTorch is on this machine, for people who wonder why a GPU is not used.
 *
 * @param version of libtorch
 * @param natives which native libraries are used, and where they are from
 * @param gpu whether there is a GPU that models compute on, and if not, why
 * @param products in which numbers and which form products are computed when nothing is said
 */
public record EngineReport(String version, String natives, String gpu, String products) {
  private static final String LIBRARY_PATH = "PYTORCH_LIBRARY_PATH";

  /** What there is of an NVIDIA GPU on Linux as soon as its driver is loaded. */
  private static final Path NVIDIA_DRIVER = Path.of("/proc/driver/nvidia/version");

  /**
   * Starts PyTorch and looks at it.
   *
   * @throws ModelRuntimeException if it does not start
   */
  public static EngineReport look() {
    Engine engine = PyTorch.engine();
    String flavor = Platform.detectPlatform("pytorch").getFlavor();
    String library = setting(LIBRARY_PATH);
    String natives =
        library == null
            ? flavor + ", from the class path"
            : (setting("PYTORCH_FLAVOR") == null ? flavor : setting("PYTORCH_FLAVOR"))
                + ", from "
                + LIBRARY_PATH
                + "="
                + library;
    RuntimeSettings settings =
        new RuntimeSettings(ComputeDevice.AUTO, Optional.empty(), 1, Long.MAX_VALUE);
    try (ModelRuntime runtime = ModelRuntime.start(settings)) {
      return new EngineReport(
          engine.getVersion(),
          natives,
          gpu(engine.getGpuCount(), natives.startsWith("cpu")),
          "%s, %s, on %s"
              .formatted(
                  runtime.products().precision(), runtime.products().form(), runtime.device()));
    }
  }

  private static String gpu(int count, boolean forProcessors) {
    if (count > 0) {
      return count + " used";
    }
    boolean there = Files.exists(NVIDIA_DRIVER);
    if (forProcessors) {
      return (there ? "there is one, but it is not used" : "none used")
          + ": these native libraries are for processors (build with -Pcuda, or name others with "
          + LIBRARY_PATH
          + ")";
    }
    return there
        ? "there is one, but PyTorch does not see it: its driver may be too old for these libraries"
        : "none used: no NVIDIA driver is loaded";
  }

  private static @Nullable String setting(String name) {
    String value = System.getenv(name);
    return value == null ? System.getProperty(name) : value;
  }
}
