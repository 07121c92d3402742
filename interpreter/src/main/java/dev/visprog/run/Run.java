package dev.visprog.run;

import dev.visprog.trace.Trace;
import dev.visprog.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param answer the value of the program; null if the run failed
 * @param trace what was done, up to the failure if there was one
 */
public record Run(@Nullable Value answer, Trace trace) {}
