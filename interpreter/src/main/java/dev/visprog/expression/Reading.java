package dev.visprog.expression;

import dev.visprog.value.Number;
import dev.visprog.value.NumberWords;
import dev.visprog.value.Text;
import dev.visprog.value.Truth;
import dev.visprog.value.Value;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** How a value is read where another kind is needed: the coercions of the language. */
final class Reading {
  private static final Pattern DIGITS =
      Pattern.compile("[-+]?(\\d{1,300}(\\.\\d{0,300})?|\\.\\d{1,300})");
  private static final Map<String, Integer> OTHER_WORDS =
      Map.of("none", 0, "a", 1, "an", 1, "a couple", 2, "a dozen", 12);
  private static final Map<String, Boolean> TRUTH_WORDS =
      Map.of("yes", true, "true", true, "no", false, "false", false);

  private Reading() {}

  /** Text as it is compared: no outer blanks, no final full stop, lower case. */
  static String plain(String text) {
    String plain = text.strip();
    if (plain.endsWith(".")) {
      plain = plain.substring(0, plain.length() - 1).stripTrailing();
    }
    return plain.toLowerCase(Locale.ROOT);
  }

  /** A value as a number; empty if it is none. */
  static Optional<Double> number(Value value) {
    if (value instanceof Number number) {
      return Optional.of(number.value());
    }
    if (value instanceof Truth truth) {
      return Optional.of(truth.value() ? 1.0 : 0.0);
    }
    return value instanceof Text text ? number(text.value()) : Optional.empty();
  }

  private static Optional<Double> number(String text) {
    String plain = plain(text);
    if (DIGITS.matcher(plain).matches()) {
      double number = Double.parseDouble(plain);
      return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
    }
    OptionalInt word = NumberWords.number(plain);
    return word.isPresent()
        ? Optional.of((double) word.getAsInt())
        : Optional.ofNullable(OTHER_WORDS.get(plain)).map(Integer::doubleValue);
  }

  /** A value as a truth; empty if it is none. */
  static Optional<Boolean> truth(Value value) {
    if (value instanceof Truth truth) {
      return Optional.of(truth.value());
    }
    if (value instanceof Number number) {
      return Optional.of(number.value() != 0);
    }
    return value instanceof Text text
        ? Optional.ofNullable(TRUTH_WORDS.get(plain(text.value())))
        : Optional.empty();
  }

  /** A value as text; empty if it is no scalar. */
  static Optional<String> text(Value value) {
    if (value instanceof Text text) {
      return Optional.of(text.value());
    }
    return value instanceof Number || value instanceof Truth
        ? Optional.of(value.summary())
        : Optional.empty();
  }
}
