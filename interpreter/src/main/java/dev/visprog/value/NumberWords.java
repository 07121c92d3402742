package dev.visprog.value;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** The whole numbers from 0 to 20 as English says them. */
public final class NumberWords {
  /** {@code zero} to {@code twenty}; the index of each is the number. */
  public static final List<String> ALL =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty");

  private NumberWords() {}

  /** The number that a word stands for in any case; empty if it is no such word. */
  public static OptionalInt number(String word) {
    int number = ALL.indexOf(word.toLowerCase(Locale.ROOT));
    return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** The word for a number, or its digits if there is none here. */
  public static String word(int number) {
    return number >= 0 && number < ALL.size() ? ALL.get(number) : Integer.toString(number);
  }
}
