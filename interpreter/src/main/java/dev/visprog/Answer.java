package dev.visprog;

import dev.visprog.trace.Trace;
import dev.visprog.value.Value;

/**
 * What a program came to.
 *
 * @param value the answer: a picture, a text, a number, …
 * @param trace how it came about
 */
public record Answer(Value value, Trace trace) {}
