package dev.visprog.trace;

/**
 * What a program started with.
 *
 * @param name the variable: {@code IMAGE}
 * @param value the picture or other value
 */
public record TracedInput(String name, TracedValue value) {}
