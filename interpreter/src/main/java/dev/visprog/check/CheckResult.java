package dev.visprog.check;

import dev.visprog.diagnostic.Diagnostic;
import dev.visprog.diagnostic.Severity;
import dev.visprog.source.Source;
import dev.visprog.trace.Trace;
import java.util.List;
import java.util.Optional;

/**
 * What the checker found.
 *
 * @param source the text that was checked
 * @param diagnostics every finding, in the order of the text
 * @param program the program; empty if a finding is an error
 */
public record CheckResult(
    Source source, List<Diagnostic> diagnostics, Optional<CheckedProgram> program) {
  public CheckResult {
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether the program cannot run. */
  public boolean hasErrors() {
    return hasErrors(diagnostics);
  }

  static boolean hasErrors(List<Diagnostic> diagnostics) {
    return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  /**
   * The program, for those who want all or nothing.
   *
   * @throws ProgramException if a finding is an error
   */
  public CheckedProgram orThrow() throws ProgramException {
    return program.orElseThrow(() -> new ProgramException(source, diagnostics, null));
  }

  /**
   * Why the program cannot run, once a planner had its chance.
   *
   * @param trace what was tried
   * @throws IllegalStateException if no finding is an error
   */
  public ProgramException rejection(Trace trace) {
    if (program.isPresent()) {
      throw new IllegalStateException("the program is sound");
    }
    return new ProgramException(source, diagnostics, trace);
  }

  /** The findings that keep the program from running. */
  public List<Diagnostic> errors() {
    return diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).toList();
  }
}
