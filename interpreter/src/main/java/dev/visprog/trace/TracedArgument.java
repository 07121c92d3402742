package dev.visprog.trace;

import org.jspecify.annotations.Nullable;

/**
 * One argument of a step.
 *
 * @param name the parameter: {@code image}
 * @param source as it was written: {@code IMAGE}, {@code 'dog'}
 * @param variable the variable it names; null when it is written out
 * @param summary its value in one line; null when the step it comes from did not run
 */
public record TracedArgument(
    String name, String source, @Nullable String variable, @Nullable String summary) {}
