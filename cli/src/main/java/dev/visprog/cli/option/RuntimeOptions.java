package dev.visprog.cli.option;

import dev.visprog.cli.shell.CommandException;
import dev.visprog.models.engine.ComputeDevice;
import dev.visprog.models.engine.Precision;
import dev.visprog.models.engine.RuntimeSettings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where and how models compute. */
public final class RuntimeOptions {
  @Option(
      names = "--device",
      paramLabel = "DEVICE",
      description =
          "Where models compute: auto, cpu, cuda, cuda:N or mps (default: auto, the first GPU that"
              + " PyTorch sees, else the processor).")
  private String device = "auto";

  @Option(
      names = "--dtype",
      paramLabel = "TYPE",
      description =
          "In which numbers models multiply: auto, fp32, bf16, fp16 or int8 (default: auto, the"
              + " fastest whose results agree with those of fp32).")
  private String dtype = "auto";

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      converter = MemorySize.Converter.class,
      description =
          "Most memory for the weights of models, such as 8g; those that were not used for longest"
              + " are let go (default: no limit).")
  private @Nullable MemorySize memory;

  /** The device as it was given. */
  public String device() {
    return device;
  }

  /** What the options say. */
  public RuntimeSettings settings() throws CommandException {
    try {
      Optional<Precision> precision = RuntimeSettings.parsePrecision(dtype);
      return new RuntimeSettings(
          ComputeDevice.parse(device),
          precision,
          Runtime.getRuntime().availableProcessors(),
          memory == null ? Long.MAX_VALUE : memory.bytes());
    } catch (IllegalArgumentException e) {
      throw CommandException.usage(String.valueOf(e.getMessage()));
    }
  }
}
