package dev.visprog.cli.planner;

import dev.visprog.llm.Usage;
import dev.visprog.trace.Planning;
import dev.visprog.trace.Planning.Attempt;
import dev.visprog.trace.Planning.Consultation;
import java.util.List;
import java.util.Locale;

/** How a program came about, for a person at a terminal. */
public final class Explanation {
  private Explanation() {}

  /** Several lines, the last without an end. */
  public static String of(Planning planning) {
    StringBuilder text = new StringBuilder("planner: ").append(planning.planner());
    Consultation asked = planning.consultation();
    if (asked != null) {
      text.append(", ")
          .append(asked.model())
          .append(" at temperature ")
          .append(figure(asked.temperature()))
          .append(asked.seed() == null ? "" : ", seed " + asked.seed());
      text.append("\nexamples: ")
          .append(asked.examples().isEmpty() ? "none" : String.join(", ", asked.examples()));
      text.append("\nprompt: about %,d tokens".formatted(asked.promptTokens()));
    }
    attempts(planning.attempts(), text);
    Usage usage = planning.usage();
    if (!usage.equals(Usage.NONE)) {
      text.append("\nin all: ").append(usage(usage));
    }
    return text.toString();
  }

  private static void attempts(List<Attempt> attempts, StringBuilder text) {
    if (attempts.size() < 2 && attempts.stream().allMatch(one -> one.problem() == null)) {
      return;
    }
    for (int i = 0; i < attempts.size(); i++) {
      Attempt attempt = attempts.get(i);
      String problem = attempt.problem();
      text.append("\nattempt %d: %s".formatted(i + 1, problem == null ? "taken" : "not taken"));
      if (!attempt.usage().equals(Usage.NONE)) {
        text.append(", ").append(usage(attempt.usage()));
      }
      if (problem != null) {
        text.append('\n').append(attempt.text().stripTrailing().indent(4).stripTrailing());
        text.append('\n').append(problem.stripTrailing().indent(4).stripTrailing());
      }
    }
  }

  private static String usage(Usage usage) {
    String text =
        String.format(
            Locale.ROOT,
            "%,d tokens read, %,d written, %d %s, %.1f s",
            usage.promptTokens(),
            usage.completionTokens(),
            usage.requests(),
            usage.requests() == 1 ? "request" : "requests",
            usage.durationMicros() / 1e6);
    return usage.price() == null ? text : text + ", price " + figure(usage.price());
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.6f", value).replaceAll("\\.?0+$", "");
  }
}
