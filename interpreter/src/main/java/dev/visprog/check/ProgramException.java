package dev.visprog.check;

import dev.visprog.diagnostic.Diagnostic;
import dev.visprog.diagnostic.DiagnosticPrinter;
import dev.visprog.source.Source;
import java.util.List;

/** A program was rejected; the message prints every finding. */
public final class ProgramException extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Source source;
  private final transient List<Diagnostic> diagnostics;

  ProgramException(Source source, List<Diagnostic> diagnostics) {
    super(DiagnosticPrinter.print(source, diagnostics));
    this.source = source;
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** The text that was checked. */
  public Source source() {
    return source;
  }

  /** Every finding; at least one is an error. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
