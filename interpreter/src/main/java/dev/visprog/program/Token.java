package dev.visprog.program;

import dev.visprog.source.Span;

/**
 * A word of a program.
 *
 * @param kind what it is
 * @param span where it stands
 */
record Token(TokenKind kind, Span span) {}
