package dev.visprog.examples.measure;

import dev.visprog.plan.Planner;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a planner made of a file of instructions.
 *
 * @param name which file, for people
 * @param findings one for each instruction
 */
record Measurement(String name, List<Finding> findings) {
  Measurement {
    findings = List.copyOf(findings);
  }

  static Measurement of(String name, Planner planner, Judge judge, List<Paraphrases.Block> blocks) {
    return new Measurement(
        name, blocks.stream().flatMap(block -> judge.findings(planner, block).stream()).toList());
  }

  /** Over all families. */
  Tally total() {
    return Tally.of(findings);
  }

  /** Over one family. */
  Tally of(String family) {
    return Tally.of(
        findings.stream().filter(finding -> finding.block().family().equals(family)).toList());
  }

  /** A table by family, in Markdown. It tells how many, and nothing of what was said. */
  String table() {
    StringBuilder table =
        new StringBuilder(
            """
            | %s | instructions | understood | right | wrong | refused | right |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: |
            """
                .formatted(name));
    for (String family : Paraphrases.FAMILIES) {
      table.append("| %s | %s |%n".formatted(family, of(family).cells()));
    }
    return table.append("| all | %s |%n".formatted(total().cells())).toString();
  }

  /** Each instruction that did not come out right, with programs and reasons. */
  String failures() {
    return findings.stream()
        .filter(finding -> finding.verdict() != Verdict.RIGHT)
        .map(Finding::told)
        .collect(Collectors.joining("\n"));
  }
}
