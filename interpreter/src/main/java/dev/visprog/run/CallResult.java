package dev.visprog.run;

import dev.visprog.trace.TracedStep.Score;
import dev.visprog.value.Value;
import java.util.List;

/**
 * What a tool call gave.
 *
 * @param value its value
 * @param scores its figures
 * @param warnings what the tool wants the user to know
 */
public record CallResult(Value value, List<Score> scores, List<String> warnings) {
  public CallResult {
    scores = List.copyOf(scores);
    warnings = List.copyOf(warnings);
  }
}
