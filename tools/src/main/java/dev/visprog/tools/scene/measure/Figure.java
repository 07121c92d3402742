package dev.visprog.tools.scene.measure;

/**
 * One number that was measured.
 *
 * @param of what it is about: {@code all}, a category, a family of instructions
 * @param value 0 to 1
 * @param cases how many cases it comes from
 * @param interval where the figure of all possible cases is likely to lie
 */
public record Figure(String of, double value, int cases, Interval interval) {
  /** What the figure over everything is about. */
  public static final String ALL = "all";

  /** The share of cases that are right. */
  public static Figure share(String of, int right, int cases) {
    double value = cases == 0 ? 0 : (double) right / cases;
    return new Figure(of, value, cases, Interval.wilson(right, cases));
  }
}
