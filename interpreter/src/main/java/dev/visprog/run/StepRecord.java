package dev.visprog.run;

import dev.visprog.trace.Trace.Failure;
import dev.visprog.trace.TracedStep.Cache;
import dev.visprog.value.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one step.
 *
 * @param arguments its values by parameter (of an expression: by variable)
 * @param result what it gave; null if it failed
 * @param kind what went wrong; null if nothing did
 * @param error why it failed; null if it did not
 * @param revision which model or code was called; null if it has none
 * @param key which call it made; equal for equal calls; null for steps that call no tool
 * @param cache where the result came from
 * @param startNanos when it began, after the start of the run
 * @param durationNanos how long it took
 */
record StepRecord(
    Map<String, Value> arguments,
    @Nullable CallResult result,
    Failure.@Nullable Kind kind,
    @Nullable String error,
    @Nullable String revision,
    @Nullable String key,
    Cache cache,
    long startNanos,
    long durationNanos) {

  static StepRecord done(
      Map<String, Value> arguments, CallResult result, long startNanos, long durationNanos) {
    return new StepRecord(
        arguments, result, null, null, null, null, Cache.COMPUTED, startNanos, durationNanos);
  }

  static StepRecord failed(
      Map<String, Value> arguments,
      Failure.Kind kind,
      String error,
      long startNanos,
      long durationNanos) {
    return new StepRecord(
        arguments, null, kind, error, null, null, Cache.COMPUTED, startNanos, durationNanos);
  }

  /** The same, made by this call. */
  StepRecord calledAs(ToolCaller.Call call, Cache from) {
    return new StepRecord(
        arguments,
        result,
        kind,
        error,
        call.revision().orElse(null),
        call.key(),
        from,
        startNanos,
        durationNanos);
  }
}
