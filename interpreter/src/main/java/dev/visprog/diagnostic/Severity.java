package dev.visprog.diagnostic;

import java.util.Locale;

/** How much a finding matters. */
public enum Severity {
  /** The program cannot run. */
  ERROR,
  /** The program can run; somebody should look. */
  WARNING;

  /** {@code error} or {@code warning}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
