package dev.visprog.diagnostic;

import dev.visprog.source.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One finding about a program.
 *
 * @param code what was found
 * @param severity how much it matters
 * @param span where, in the program's text
 * @param message what was got and what is wanted: lower case, no full stop
 * @param hint what to do about it, such as {@code did you mean 'ANSWER2'?}; null: nothing to say
 */
public record Diagnostic(
    DiagnosticCode code, Severity severity, Span span, String message, @Nullable String hint) {
  public Diagnostic {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(span, "span");
    Objects.requireNonNull(message, "message");
  }

  /** A finding that stops the program. */
  public static Diagnostic error(
      DiagnosticCode code, Span span, String message, @Nullable String hint) {
    return new Diagnostic(code, Severity.ERROR, span, message, hint);
  }

  /** A finding that does not. */
  public static Diagnostic warning(
      DiagnosticCode code, Span span, String message, @Nullable String hint) {
    return new Diagnostic(code, Severity.WARNING, span, message, hint);
  }
}
