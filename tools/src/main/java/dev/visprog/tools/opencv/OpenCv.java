package dev.visprog.tools.opencv;

import dev.visprog.tool.CancelledException;
import dev.visprog.tool.ToolException;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;

/**
 * Loads OpenCV's native library, once, when a tool first needs it. A Java process can load it only
 * once and for all threads, which is why this is static.
 */
public final class OpenCv {
  private OpenCv() {}

  /**
   * Makes OpenCV usable.
   *
   * @throws CancelledException if the process is ending, when nothing can be loaded any more
   * @throws ToolException if it cannot be loaded on this machine
   */
  public static void load() throws ToolException {
    String problem = Loaded.PROBLEM;
    if (problem != null && isProcessEnding()) {
      throw new CancelledException("the process is ending");
    }
    if (problem != null) {
      throw new ToolException(
          "OpenCV cannot be loaded on this machine (%s %s): %s"
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), problem));
    }
  }

  /** Java takes no more shutdown hooks, which the loader needs, once Ctrl-C was pressed. */
  private static boolean isProcessEnding() {
    Thread hook = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      Runtime.getRuntime().removeShutdownHook(hook);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  /** The Java platform runs this class's initialiser once, on first use, whatever the threads. */
  private static final class Loaded {
    /** Why OpenCV cannot be used; null if it can. */
    static final @Nullable String PROBLEM = problemWhenLoading();

    private static @Nullable String problemWhenLoading() {
      try {
        nu.pattern.OpenCV.loadLocally();
        Core.setErrorVerbosity(false); // errors reach us as exceptions, not on standard error too
        return null;
      } catch (RuntimeException | LinkageError e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
      }
    }
  }
}
