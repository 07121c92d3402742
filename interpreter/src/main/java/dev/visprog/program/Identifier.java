package dev.visprog.program;

import dev.visprog.source.Span;

/**
 * A name as it is written.
 *
 * @param text the name
 * @param span where it stands
 */
public record Identifier(String text, Span span) {}
