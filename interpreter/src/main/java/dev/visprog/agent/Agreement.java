package dev.visprog.agent;

import dev.visprog.run.Run;
import dev.visprog.trace.TracedArgument;
import dev.visprog.trace.TracedStep;
import dev.visprog.trace.TracedValue;
import dev.visprog.value.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How far runs agree on the way to their answers, for answers that cannot be counted. Pictures of
 * several programs are rarely the same to the pixel, but what the programs found before they
 * painted is.
 */
final class Agreement {
  private Agreement() {}

  /** What a step found out: the call and, but for a picture, its value. */
  private record Finding(String tool, List<String> arguments, TracedValue value) {}

  /**
   * For each run how many findings it has in common with the others, counted once for each of them.
   */
  static int[] of(List<Run> runs) {
    List<Set<Finding>> findings = runs.stream().map(Agreement::findings).toList();
    Map<Finding, Long> shared =
        findings.stream()
            .flatMap(Set::stream)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return findings.stream()
        .mapToInt(
            own ->
                own.stream()
                    .mapToInt(finding -> shared.getOrDefault(finding, 1L).intValue() - 1)
                    .sum())
        .toArray();
  }

  private static Set<Finding> findings(Run run) {
    Set<Finding> findings = new HashSet<>();
    for (TracedStep step : run.trace().steps()) {
      TracedValue output = step.output();
      boolean calls = !step.tool().equals("=") && !step.tool().equals("Result");
      if (output != null && output.type() != Type.IMAGE && calls) {
        findings.add(
            new Finding(
                step.tool(), step.arguments().stream().map(Agreement::text).toList(), output));
      }
    }
    return findings;
  }

  /** Variables may have any name, so their values count. */
  private static String text(TracedArgument argument) {
    boolean ofVariable = argument.variable() != null && argument.summary() != null;
    return ofVariable
        ? Objects.requireNonNull(argument.summary())
        : argument.name() + "=" + argument.source();
  }
}
