package dev.visprog.run;

import dev.visprog.tool.Limits;
import dev.visprog.trace.Trace;

/**
 * What decides a run beside program and inputs.
 *
 * @param seed the seed that every tool gets
 * @param device where models should compute: {@code auto}, {@code cpu}, {@code cuda}, …
 * @param strict whether a step that finds nothing to work on is an error
 * @param limits the bounds of a run
 * @param threads how many tools may work at once
 * @param cache keeps results from run to run
 */
public record RunSettings(
    long seed, String device, boolean strict, Limits limits, int threads, ResultCache cache) {
  /** Seed 0, device {@code auto}, not strict, as many threads as processors, nothing kept. */
  public static final RunSettings DEFAULT =
      new RunSettings(
          0,
          "auto",
          false,
          Limits.DEFAULT,
          Runtime.getRuntime().availableProcessors(),
          ResultCache.NONE);

  public RunSettings {
    if (threads < 1) {
      throw new IllegalArgumentException("got " + threads + " threads, want at least 1");
    }
  }

  /** The same with another seed. */
  public RunSettings withSeed(long newSeed) {
    return new RunSettings(newSeed, device, strict, limits, threads, cache);
  }

  /** The same on another device. */
  public RunSettings withDevice(String newDevice) {
    return new RunSettings(seed, newDevice, strict, limits, threads, cache);
  }

  /** The same, strict or not. */
  public RunSettings withStrict(boolean newStrict) {
    return new RunSettings(seed, device, newStrict, limits, threads, cache);
  }

  /** The same within other bounds. */
  public RunSettings withLimits(Limits newLimits) {
    return new RunSettings(seed, device, strict, newLimits, threads, cache);
  }

  /** The same with room for so many tools at once. */
  public RunSettings withThreads(int newThreads) {
    return new RunSettings(seed, device, strict, limits, newThreads, cache);
  }

  /** The same with results kept there. */
  public RunSettings withCache(ResultCache newCache) {
    return new RunSettings(seed, device, strict, limits, threads, newCache);
  }

  Trace.Settings traced() {
    return new Trace.Settings(seed, device, strict);
  }
}
