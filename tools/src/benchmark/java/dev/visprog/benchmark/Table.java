package dev.visprog.benchmark;

import java.io.PrintStream;
import java.util.List;

/** Prints what was measured. */
final class Table {
  private final PrintStream out;

  Table(PrintStream out) {
    this.out = out;
  }

  void title(String text) {
    out.println();
    out.println(text);
  }

  void line(String format, Object... values) {
    out.println("  " + format.formatted(values));
    out.flush();
  }

  /**
   * One line for each contestant.
   *
   * @param timings the first one is what the others are compared with
   * @param flops operations of a run
   * @param peaks operations a second that each could reach; not a number where that is unknown
   */
  void race(List<Timing> timings, double flops, List<Double> peaks) {
    Timing first = timings.get(0);
    line(
        "%-16s %9s %7s %8s %7s %10s %10s  %s",
        "form", "median", "ratio", "GFLOP/s", "of peak", "cosine", "best", "samples accepted");
    for (int i = 0; i < timings.size(); i++) {
      Timing timing = timings.get(i);
      if (timing.accepted().isEmpty()) {
        line("%-16s none of %d samples fell in a quiet time", timing.name(), timing.taken());
        continue;
      }
      double rate = flops / timing.median();
      line(
          "%-16s %6.0f ms %7.2f %8.0f %6.0f%% %10.6f %7.0f ms  %d of %d",
          timing.name(),
          1000 * timing.median(),
          timing.median() / first.median(),
          rate / 1e9,
          100 * rate / peaks.get(i),
          timing.cosine(first.output()),
          1000 * timing.best(),
          timing.accepted().size(),
          timing.taken());
    }
  }

  /** One line that compares one way with another. */
  void comparison(String name, Timing one, Timing other) {
    line(
        "%s: %.0f ms against %.0f ms, ratio %.2f (accepted %d of %d and %d of %d)",
        name,
        1000 * one.median(),
        1000 * other.median(),
        one.median() / other.median(),
        one.accepted().size(),
        one.taken(),
        other.accepted().size(),
        other.taken());
  }
}
