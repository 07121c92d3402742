package dev.visprog.tools.scene.answer;

import dev.visprog.tools.crop.Side;
import dev.visprog.tools.geometry.Half;
import dev.visprog.tools.scene.phrase.Condition;
import dev.visprog.tools.scene.phrase.Phrase;
import java.util.Locale;
import java.util.Optional;

/** How answers are worded. */
final class Answers {
  private Answers() {}

  /** {@code yes} or {@code no}. */
  static String yes(boolean holds) {
    return holds ? "yes" : "no";
  }

  /** {@code no car}; {@code nothing} if anything would do. */
  static String missing(Phrase phrase) {
    return phrase.noun().equals("thing") ? "nothing" : "no " + phrase.noun();
  }

  /** {@code red} for a colour, {@code hat} for what is worn; empty if no single word will do. */
  static Optional<String> word(Condition condition) {
    if (condition instanceof Condition.Coloured one) {
      return Optional.of(one.colour().word());
    }
    if (condition instanceof Condition.Sized one) {
      return Optional.of(one.size().word());
    }
    if (condition instanceof Condition.Wearing one) {
      return Optional.of(one.what().noun());
    }
    if (condition instanceof Condition.Holding one) {
      return Optional.of(one.what().noun().word());
    }
    if (condition instanceof Condition.Is one) {
      return Optional.of(one.noun().word());
    }
    if (condition instanceof Condition.On one) {
      return Optional.of(one.ground().word());
    }
    if (condition instanceof Condition.Beside one) {
      return Optional.of(word(one.side()));
    }
    return condition instanceof Condition.Within one
        ? Optional.of(word(one.half()))
        : Optional.empty();
  }

  private static String word(Side side) {
    return side.name().toLowerCase(Locale.ROOT);
  }

  private static String word(Half half) {
    return half.name().toLowerCase(Locale.ROOT);
  }
}
