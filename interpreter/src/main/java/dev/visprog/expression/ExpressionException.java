package dev.visprog.expression;

import dev.visprog.source.Span;

/** An expression cannot be read, or cannot be computed. */
public final class ExpressionException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Span span;

  ExpressionException(Span span, String message) {
    super(message, null, false, false);
    this.span = span;
  }

  /** Where, in characters of the expression's text. */
  public Span span() {
    return span;
  }
}
