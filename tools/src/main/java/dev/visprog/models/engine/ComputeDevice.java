package dev.visprog.models.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the models compute, as the user names it: {@code auto}, {@code cpu}, {@code cuda}, {@code
 * cuda:1} or {@code mps}.
 */
public record ComputeDevice(Kind kind, int index) {
  private static final Pattern CUDA = Pattern.compile("cuda(?::(\\d{1,3}))?");

  /** The kinds of device. */
  public enum Kind {
    /** The first GPU that PyTorch sees, else the processor. */
    AUTO,
    /** The processor. */
    CPU,
    /** An NVIDIA GPU. */
    CUDA,
    /** The GPU of an Apple computer. */
    MPS
  }

  /** The first GPU, else the processor. */
  public static final ComputeDevice AUTO = new ComputeDevice(Kind.AUTO, 0);

  /** The processor. */
  public static final ComputeDevice CPU = new ComputeDevice(Kind.CPU, 0);

  /**
   * Reads the name of a device.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static ComputeDevice parse(String text) {
    String name = text.strip().toLowerCase(Locale.ROOT);
    Matcher cuda = CUDA.matcher(name);
    if (cuda.matches()) {
      return new ComputeDevice(
          Kind.CUDA, cuda.group(1) == null ? 0 : Integer.parseInt(cuda.group(1)));
    }
    return switch (name) {
      case "auto" -> AUTO;
      case "cpu" -> CPU;
      case "mps" -> new ComputeDevice(Kind.MPS, 0);
      default ->
          throw new IllegalArgumentException(
              "got device '" + text + "', want auto, cpu, cuda, cuda:N or mps");
    };
  }

  /**
   * This device as the engine knows it.
   *
   * @throws ModelRuntimeException if there is none
   */
  Device resolve(Engine engine) {
    int gpus = engine.getGpuCount();
    return switch (kind) {
      case AUTO -> gpus > 0 ? Device.gpu() : Device.cpu();
      case CPU -> Device.cpu();
      case MPS -> Device.of("mps", -1);
      case CUDA -> {
        if (index >= gpus) {
          throw new ModelRuntimeException(
              "got device %s, but PyTorch sees %s: use --device cpu, or see 'visprog doctor'"
                  .formatted(this, gpus == 0 ? "no GPU" : gpus + " GPU(s), from cuda:0 on"),
              null);
        }
        yield Device.gpu(index);
      }
    };
  }

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return kind == Kind.CUDA ? "cuda:" + index : kind.name().toLowerCase(Locale.ROOT);
  }
}
