package dev.visprog.expression;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The functions that an expression may call. */
public enum Function {
  /** How many items, regions or characters. */
  LEN(1, 1),
  /** The least of a list, or of several numbers. */
  MIN(1, 100),
  /** The greatest of a list, or of several numbers. */
  MAX(1, 100),
  /** The sum of a list. */
  SUM(1, 1),
  /** The size of a number without its sign. */
  ABS(1, 1),
  /** The nearest whole number, halves to the even one; or as many decimals as asked for. */
  ROUND(1, 2),
  /** Whether any of a list holds. */
  ANY(1, 1),
  /** Whether all of a list hold. */
  ALL(1, 1),
  /** The whole part of a number. */
  INT(1, 1),
  /** Read as a number. */
  FLOAT(1, 1),
  /** Written as text. */
  STR(1, 1),
  /** A text in lower case. */
  LOWER(1, 1);

  private final int fewest;
  private final int most;

  Function(int fewest, int most) {
    this.fewest = fewest;
    this.most = most;
  }

  static Optional<Function> find(String name) {
    return Arrays.stream(values()).filter(f -> f.toString().equals(name)).findFirst();
  }

  static String names() {
    return Arrays.stream(values()).map(Function::toString).collect(Collectors.joining(", "));
  }

  boolean takes(int arguments) {
    return fewest <= arguments && arguments <= most;
  }

  String arity() {
    return fewest == most ? "one argument" : "%d to %d arguments".formatted(fewest, most);
  }

  /** How it is written. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
