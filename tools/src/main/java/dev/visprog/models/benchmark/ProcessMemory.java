package dev.visprog.models.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What this process holds of the machine's memory, as Linux counts it.
 *
 * @param anonymous bytes that belong to this process alone: heaps, packed weights, intermediates
 * @param mapped bytes of files that are mapped, such as weights that are read where they lie. The
 *     system can take them back at any time, and other processes share them
 */
public record ProcessMemory(long anonymous, long mapped) {
  private static final Path STATUS = Path.of("/proc/self/status");

  /** Now; empty on systems that do not say. */
  public static Optional<ProcessMemory> now() {
    return Files.isReadable(STATUS) ? Optional.of(read()) : Optional.empty();
  }

  private static ProcessMemory read() {
    long anonymous = 0;
    long mapped = 0;
    try {
      for (String line : Files.readAllLines(STATUS)) {
        if (line.startsWith("RssAnon:")) {
          anonymous = bytes(line);
        } else if (line.startsWith("RssFile:")) {
          mapped = bytes(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ProcessMemory(anonymous, mapped);
  }

  /** {@code RssAnon: 1234 kB}. */
  private static long bytes(String line) {
    return 1024 * Long.parseLong(line.replaceAll("\\D+", ""));
  }
}
