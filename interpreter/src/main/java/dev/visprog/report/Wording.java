package dev.visprog.report;

import dev.visprog.trace.Trace.Failure;
import dev.visprog.trace.TracedStep;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How figures and constants read. */
final class Wording {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** The formatter knows fewer years than {@link Instant}. */
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private Wording() {}

  /**
   * {@code <0.1 ms}, {@code 0.4 ms}, {@code 12 ms}, {@code 1.84 s}, {@code 2 min 5 s}, {@code 3 h 0
   * min}.
   */
  static String duration(long micros) {
    if (micros > 0 && micros < 100) {
      return "<0.1 ms";
    }
    if (micros < 10_000 && micros % 1000 != 0) {
      return String.format(Locale.ROOT, "%.1f ms", micros / 1e3);
    }
    if (micros < 1_000_000) {
      return micros / 1000 + " ms";
    }
    if (micros < 60_000_000) {
      return String.format(Locale.ROOT, "%.2f s", micros / 1e6);
    }
    long seconds = micros / 1_000_000;
    if (seconds >= 3600) {
      return seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }
    return seconds / 60 + " min " + seconds % 60 + " s";
  }

  static String time(Instant instant) {
    return instant.isBefore(FIRST) || instant.isAfter(LAST)
        ? instant.toString()
        : TIME.format(instant);
  }

  /** At most four decimals, none that are zero. */
  static String figure(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "not a number" : value > 0 ? "∞" : "−∞";
    }
    if (Math.abs(value) >= 1e9 || (value != 0 && Math.abs(value) < 1e-4)) {
      return String.format(Locale.ROOT, "%.3g", value);
    }
    return String.format(Locale.ROOT, "%.4f", value).replaceAll("\\.?0+$", "");
  }

  static String score(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** {@code 67 %}. */
  static String percent(double share) {
    return Math.round(100 * share) + " %";
  }

  static String count(long count, String one, String several) {
    return count == 1 ? "1 " + one : String.format(Locale.ROOT, "%,d %s", count, several);
  }

  static String count(int count, String one, String several) {
    return count == 1 ? "1 " + one : count + " " + several;
  }

  static String status(TracedStep.Status status) {
    return switch (status) {
      case DONE -> "done";
      case FAILED -> "failed";
      case NOT_RUN -> "not run";
    };
  }

  static String cache(TracedStep.Cache cache) {
    return switch (cache) {
      case COMPUTED -> "computed";
      case FROM_RUN -> "reused from this run";
      case FROM_ASK -> "reused from another program's run";
      case FROM_DISK -> "reused from an earlier run";
    };
  }

  static String failure(Failure.Kind kind) {
    return switch (kind) {
      case STEP_FAILED -> "A step failed";
      case MODEL_MISSING -> "A model is missing";
      case OUT_OF_TIME -> "Out of time";
      case CANCELLED -> "Cancelled";
      case NO_PROGRAM -> "No program";
      case PROGRAM_REJECTED -> "The program is not sound";
    };
  }

  /** The beginning of a text, cut at a whole character. */
  static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.substring(0, end) + "…";
  }
}
