package dev.visprog.cli.doctor;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.OptionalLong;

/** Amounts of memory. */
final class Memory {
  private Memory() {}

  /** What the machine, or the container, has. */
  static String ofMachine() {
    OptionalLong total = total();
    return total.isPresent() ? inWords(total.getAsLong()) : "unknown";
  }

  /** The same in bytes; empty if that cannot be told. */
  static OptionalLong total() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? OptionalLong.of(system.getTotalMemorySize())
        : OptionalLong.empty();
  }

  /** {@code 1.5 GiB}, {@code 300 MiB}. */
  static String inWords(long bytes) {
    double mebibytes = bytes / (double) (1 << 20);
    return mebibytes < 1024
        ? String.format(Locale.ROOT, "%.0f MiB", mebibytes)
        : String.format(Locale.ROOT, "%.1f GiB", mebibytes / 1024);
  }
}
