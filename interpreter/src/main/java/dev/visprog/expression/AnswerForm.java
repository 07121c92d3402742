package dev.visprog.expression;

import dev.visprog.value.Names;
import dev.visprog.value.Number;
import dev.visprog.value.Value;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * When two answers say the same: numbers by their value, {@code yes} and {@code no} as truths,
 * texts without regard to case, outer blanks and a final full stop; all else by its content. Like
 * {@code ==} in an expression, but without asking what the other answer is.
 */
public final class AnswerForm {
  private AnswerForm() {}

  /** A text that is equal for answers that say the same, and differs for all others. */
  public static String of(Value answer) {
    Optional<String> text = Reading.text(answer);
    if (text.isPresent()) {
      return answer instanceof Number ? number(answer).orElseThrow() : of(answer, text.get());
    }
    return answer instanceof Names names
        ? names.values().stream()
            .map(Reading::plain)
            .collect(Collectors.joining("\n", "names:", ""))
        : answer.type() + ":" + answer.contentHash();
  }

  private static String of(Value answer, String text) {
    return Reading.truth(answer)
        .map(truth -> truth ? "yes" : "no")
        .or(() -> number(answer))
        .orElseGet(() -> "text:" + Reading.plain(text));
  }

  private static Optional<String> number(Value answer) {
    return Reading.number(answer).map(number -> "number:" + Number.format(number + 0.0));
  }
}
