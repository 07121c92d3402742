package dev.visprog.prompts.endpoint;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a request is sent again: as long as the server asks, or else twice as
 * long each time, a little more or less so that clients do not come back all at once.
 *
 * @param clock tells how far away a date is
 * @param random spreads the waits
 */
record Backoff(Clock clock, RandomGenerator random) {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final double SPREAD = 0.25;
  private static final long MILLIS = 1000;

  /** The wait before retry {@code number}, counted from 0. */
  Duration before(int number, HttpHeaders headers) {
    return asked(headers).orElseGet(() -> usual(number));
  }

  private Duration usual(int number) {
    long doubled = FIRST.toMillis() << Math.min(number, 10);
    double spread = 1 + SPREAD * (2 * random.nextDouble() - 1);
    return Duration.ofMillis(Math.round(Math.min(doubled, LONGEST.toMillis()) * spread));
  }

  private Optional<Duration> asked(HttpHeaders headers) {
    return headers
        .firstValue("retry-after-ms")
        .flatMap(text -> number(text, 1))
        .or(() -> headers.firstValue("retry-after").flatMap(this::secondsOrDate));
  }

  private Optional<Duration> secondsOrDate(String text) {
    return number(text, MILLIS).or(() -> date(text));
  }

  private static Optional<Duration> number(String text, long factor) {
    return text.strip().matches("\\d{1,9}(\\.\\d{1,6})?")
        ? Optional.of(Duration.ofMillis((long) Math.ceil(Double.parseDouble(text) * factor)))
        : Optional.empty();
  }

  private Optional<Duration> date(String text) {
    try {
      Instant then = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip()));
      Duration wait = Duration.between(clock.instant(), then);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
