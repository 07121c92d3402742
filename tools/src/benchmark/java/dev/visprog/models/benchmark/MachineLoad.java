package dev.visprog.models.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the processors have done so far, in ticks of a hundredth of a second, as Linux counts it.
 *
 * @param busy of all processors together, not idle
 * @param own of this process
 * @param total of all processors together, idle or not
 */
public record MachineLoad(long busy, long own, long total) {
  private static final Path MACHINE = Path.of("/proc/stat");
  private static final Path PROCESS = Path.of("/proc/self/stat");

  private static final int IDLE = 4;
  private static final int WAITING = 5;
  private static final int STOLEN = 8;

  /** Counted behind the name of the process, which ends with a bracket. */
  private static final int USER = 11;

  private static final int SYSTEM = 12;

  /** Now; empty on systems that do not say. */
  public static Optional<MachineLoad> now() {
    return Files.isReadable(MACHINE) && Files.isReadable(PROCESS)
        ? Optional.of(read())
        : Optional.empty();
  }

  private static MachineLoad read() {
    try {
      String process = Files.readString(PROCESS);
      String[] own = process.substring(process.lastIndexOf(')') + 2).split(" ", -1);
      String[] machine = Files.readAllLines(MACHINE).get(0).split(" +", -1);
      long total = 0;
      for (int i = 1; i <= STOLEN; i++) {
        total += Long.parseLong(machine[i]);
      }
      long idle = Long.parseLong(machine[IDLE]) + Long.parseLong(machine[WAITING]);
      return new MachineLoad(
          total - idle, Long.parseLong(own[USER]) + Long.parseLong(own[SYSTEM]), total);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How much of the machine others had since an earlier time, 0 to 1. */
  public double othersSince(MachineLoad earlier) {
    long others = busy - earlier.busy - (own - earlier.own);
    return Math.min(1, Math.max(0, (double) others / Math.max(1, total - earlier.total)));
  }
}
