package dev.visprog.prompts.embedded.phrase;

/**
 * What a number is compared with.
 *
 * @param operator of the expression language: {@code >=}
 * @param number the other number
 */
public record Comparison(String operator, int number) {

  /** The condition that {@code variable} meets this. */
  public String condition(String variable) {
    return "{%s} %s %d".formatted(variable, operator, number);
  }
}
