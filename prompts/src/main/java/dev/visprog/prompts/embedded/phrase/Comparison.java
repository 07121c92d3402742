package dev.visprog.prompts.embedded.phrase;

/**
 * What a number is compared with.
 *
 * @param operator of the expression language: {@code >=}
 * @param number the other number
 */
public record Comparison(String operator, int number) {
  /** One or more. */
  public static final Comparison ANY = new Comparison(">", 0);

  /** None. */
  public static final Comparison NONE = new Comparison("==", 0);

  /** The condition that {@code value}, an operand of the expression language, meets this. */
  public String condition(String value) {
    return "%s %s %d".formatted(value, operator, number);
  }
}
