package dev.visprog.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** What happened at each step, as lines that can be plotted: {@code journal.csv}. */
final class Journal {
  private static final String HEAD = "step,seconds,rate,loss,gradient\n";

  private final Path file;

  Journal(Path folder) {
    file = folder.resolve("journal.csv");
  }

  /** Adds a line, with the mean of the loss since the last. */
  void add(int step, double seconds, double rate, double loss, double gradient) throws IOException {
    if (!Files.exists(file)) {
      Files.writeString(file, HEAD);
    }
    String line =
        String.format(Locale.ROOT, "%d,%.1f,%.3g,%.5f,%.3f%n", step, seconds, rate, loss, gradient);
    Files.writeString(file, line, StandardOpenOption.APPEND);
  }
}
