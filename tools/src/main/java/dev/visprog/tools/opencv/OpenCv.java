package dev.visprog.tools.opencv;

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
   * @throws ToolException if it cannot be loaded on this machine
   */
  public static void load() throws ToolException {
    Throwable failure = Loaded.FAILURE;
    if (failure != null) {
      throw new ToolException(
          "OpenCV cannot be loaded on this machine (%s %s): %s"
              .formatted(
                  System.getProperty("os.name"), System.getProperty("os.arch"), reason(failure)),
          failure);
    }
  }

  private static String reason(Throwable failure) {
    String message = failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }

  /** The Java platform runs this class's initialiser once, on first use, whatever the threads. */
  private static final class Loaded {
    static final @Nullable Throwable FAILURE = tryToLoad();

    private static @Nullable Throwable tryToLoad() {
      try {
        nu.pattern.OpenCV.loadLocally();
        Core.setErrorVerbosity(false); // errors reach us as exceptions, not on standard error too
        return null;
      } catch (RuntimeException | LinkageError e) {
        return e;
      }
    }
  }
}
