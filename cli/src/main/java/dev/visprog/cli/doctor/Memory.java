package dev.visprog.cli.doctor;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Amounts of memory. */
final class Memory {
  private Memory() {}

  /** What the machine, or the container, has. */
  static String ofMachine() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? inWords(system.getTotalMemorySize())
        : "unknown";
  }

  /** {@code 1.5 GiB}, {@code 300 MiB}. */
  static String inWords(long bytes) {
    double mebibytes = bytes / (double) (1 << 20);
    return mebibytes < 1024
        ? String.format(Locale.ROOT, "%.0f MiB", mebibytes)
        : String.format(Locale.ROOT, "%.1f GiB", mebibytes / 1024);
  }
}
