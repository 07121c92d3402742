package dev.visprog.cli.option;

import dev.visprog.cli.shell.CommandException;
import dev.visprog.tool.Limits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The bounds of a run. */
public final class LimitOptions {
  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "Longest time for the whole run (default: 30m).")
  private @Nullable Duration runTime;

  @Option(
      names = "--step-timeout",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "Longest time for one step (default: 10m).")
  private @Nullable Duration stepTime;

  @Option(
      names = "--max-steps",
      paramLabel = "N",
      description = "Most steps of a program (default: 1000).")
  private @Nullable Integer steps;

  @Option(
      names = "--max-pixels",
      paramLabel = "N",
      description = "Most pixels of one picture (default: 100000000).")
  private @Nullable Long pixels;

  /** {@link Limits#DEFAULT} but for what the user gave. */
  public Limits limits() throws CommandException {
    atLeastOne("--max-steps", steps);
    atLeastOne("--max-pixels", pixels);
    Limits limits = Limits.DEFAULT;
    limits = steps == null ? limits : limits.withSteps(steps);
    limits = pixels == null ? limits : limits.withPixels(pixels);
    limits = stepTime == null ? limits : limits.withStepTime(stepTime);
    return runTime == null ? limits : limits.withRunTime(runTime);
  }

  private static void atLeastOne(String option, @Nullable Number given) throws CommandException {
    if (given != null && given.longValue() < 1) {
      throw CommandException.usage("got " + option + " " + given + ", want at least 1");
    }
  }
}
