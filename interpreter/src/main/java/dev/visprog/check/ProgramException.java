package dev.visprog.check;

import dev.visprog.diagnostic.Diagnostic;
import dev.visprog.diagnostic.DiagnosticPrinter;
import dev.visprog.source.Source;
import dev.visprog.trace.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A program was rejected; the message prints every finding. */
public final class ProgramException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Source source;
  private final transient List<Diagnostic> diagnostics;
  private final transient @Nullable Trace trace;

  ProgramException(Source source, List<Diagnostic> diagnostics, @Nullable Trace trace) {
    super(DiagnosticPrinter.print(source, diagnostics));
    this.source = source;
    this.diagnostics = List.copyOf(diagnostics);
    this.trace = trace;
  }

  /** The text that was checked. */
  public Source source() {
    return source;
  }

  /** Every finding; at least one is an error. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /**
   * What a planner tried before it came to this program; null if the program was given. {@link
   * Trace#planning} has the attempts.
   */
  public @Nullable Trace trace() {
    return trace;
  }
}
