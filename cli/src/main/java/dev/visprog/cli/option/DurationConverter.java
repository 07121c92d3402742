package dev.visprog.cli.option;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads times as people write them: {@code 30s}, {@code 5m}, {@code 1h30m}, {@code 250ms}. */
public final class DurationConverter implements ITypeConverter<Duration> {
  private static final Pattern ALL = Pattern.compile("(?:\\d{1,6}(?:\\.\\d{1,3})?(?:ms|s|m|h))+");
  private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s|m|h)");
  private static final Duration LONGEST = Duration.ofDays(365);

  @Override
  public Duration convert(String text) {
    if (!ALL.matcher(text).matches()) {
      throw new TypeConversionException(
          "got '" + text + "', want a time with its unit, such as 30s, 5m or 1h30m");
    }
    double millis = 0;
    for (Matcher part = PART.matcher(text); part.find(); ) {
      millis += Double.parseDouble(part.group(1)) * millisIn(part.group(2));
    }
    Duration time = Duration.ofMillis(Math.round(millis));
    if (time.isZero() || time.compareTo(LONGEST) > 0) {
      throw new TypeConversionException(
          "got '" + text + "', want more than nothing and at most a year");
    }
    return time;
  }

  private static double millisIn(String unit) {
    return switch (unit) {
      case "ms" -> 1;
      case "s" -> 1_000;
      case "m" -> 60_000;
      default -> 3_600_000;
    };
  }
}
