package dev.visprog.cli.models;

import java.util.Locale;

/** Sizes of files and times, as people read them. Decimal, as the hub shows them. */
final class Amount {
  private Amount() {}

  /** {@code 1.71 GB}, {@code 340 MB}, {@code 2 kB}. */
  static String bytes(long bytes) {
    if (bytes >= 1_000_000_000) {
      return String.format(Locale.ROOT, "%.2f GB", bytes / 1e9);
    }
    if (bytes >= 1_000_000) {
      return String.format(Locale.ROOT, "%.0f MB", bytes / 1e6);
    }
    return bytes >= 1_000 ? (bytes + 500) / 1_000 + " kB" : bytes + " bytes";
  }

  /** {@code 4 s}, {@code 3 min}, {@code 2 h 5 min}. */
  static String time(long seconds) {
    if (seconds < 100) {
      return seconds + " s";
    }
    long minutes = (seconds + 30) / 60;
    return minutes < 100 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
