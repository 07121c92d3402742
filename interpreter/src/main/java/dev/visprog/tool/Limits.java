package dev.visprog.tool;

import java.time.Duration;
import java.util.Objects;

/**
 * The bounds of one run; going over one is a clear error.
 *
 * @param steps most steps of a program
 * @param pixels most pixels of one picture
 * @param stepTime longest time for one step
 * @param runTime longest time for the whole run
 */
public record Limits(int steps, long pixels, Duration stepTime, Duration runTime) {
  private static final Duration LONGEST = Duration.ofDays(365); // read by DEFAULT, so first

  /** 1,000 steps, 100 megapixels, 10 minutes a step, 30 minutes a run. */
  public static final Limits DEFAULT =
      new Limits(1_000, 100_000_000, Duration.ofMinutes(10), Duration.ofMinutes(30));

  public Limits {
    if (steps < 1 || pixels < 1) {
      throw new IllegalArgumentException("got a limit below 1, want at least one step and pixel");
    }
    positive(stepTime, "stepTime");
    positive(runTime, "runTime");
  }

  private static void positive(Duration time, String name) {
    if (Objects.requireNonNull(time, name).isNegative()
        || time.isZero()
        || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "got %s %s, want more than nothing and at most 365 days".formatted(name, time));
    }
  }

  public Limits withSteps(int most) {
    return new Limits(most, pixels, stepTime, runTime);
  }

  public Limits withPixels(long most) {
    return new Limits(steps, most, stepTime, runTime);
  }

  public Limits withStepTime(Duration longest) {
    return new Limits(steps, pixels, longest, runTime);
  }

  public Limits withRunTime(Duration longest) {
    return new Limits(steps, pixels, stepTime, longest);
  }
}
