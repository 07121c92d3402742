package dev.visprog.benchmark;

import java.util.function.Supplier;

/**
 * Something that is timed beside others that do the same.
 *
 * @param name how the table calls it
 * @param run does it once and gives its numbers
 */
public record Contestant(String name, Supplier<float[]> run) {}
