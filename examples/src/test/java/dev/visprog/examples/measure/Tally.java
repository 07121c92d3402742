package dev.visprog.examples.measure;

import java.util.List;
import java.util.Locale;

/**
 * How many instructions of a kind came to what. This is all that may be told of instructions that
 * the author of a grammar has not seen.
 *
 * @param right how many programs do what the reference programs do
 * @param wrong how many do something else
 * @param refused how many instructions got no program
 */
record Tally(int right, int wrong, int refused) {

  static Tally of(List<Finding> findings) {
    return new Tally(
        count(findings, Verdict.RIGHT),
        count(findings, Verdict.WRONG),
        count(findings, Verdict.REFUSED));
  }

  private static int count(List<Finding> findings, Verdict verdict) {
    return (int) findings.stream().filter(finding -> finding.verdict() == verdict).count();
  }

  int all() {
    return right + wrong + refused;
  }

  /** The share that is right, 0 to 1. */
  double rate() {
    return share(right);
  }

  /** The share that is wrong, 0 to 1. */
  double wrongRate() {
    return share(wrong);
  }

  private double share(int part) {
    return all() == 0 ? 0 : (double) part / all();
  }

  /**
   * Cells of a table: all, understood, right, wrong, refused, and how many in a hundred are right.
   */
  String cells() {
    return String.format(
        Locale.ROOT,
        "%d | %d | %d | %d | %d | %.1f %%",
        all(),
        right + wrong,
        right,
        wrong,
        refused,
        100 * rate());
  }
}
