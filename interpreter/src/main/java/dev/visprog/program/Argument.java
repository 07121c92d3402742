package dev.visprog.program;

import dev.visprog.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * One argument of a call.
 *
 * @param name the parameter it is meant for; null: by position
 * @param value what is given
 */
public record Argument(@Nullable Identifier name, Term value) {

  /** Name and value together. */
  public Span span() {
    return name == null ? value.span() : name.span().to(value.span());
  }
}
