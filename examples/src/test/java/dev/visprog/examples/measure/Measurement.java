package dev.visprog.examples.measure;

import dev.visprog.plan.Planner;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a planner made of a file of instructions.
 *
 * @param name which file, for people
 * @param judgements one for each block
 */
record Measurement(String name, List<Judgement> judgements) {
  Measurement {
    judgements = List.copyOf(judgements);
  }

  /** Judges each block in a scenery of its own. */
  static Measurement of(
      String file, Planner planner, Function<Paraphrases.Block, Scenery> sceneries)
      throws IOException {
    return new Measurement(
        file,
        Paraphrases.read(file).stream()
            .map(block -> Judge.judgement(planner, block, sceneries.apply(block)))
            .toList());
  }

  private List<Finding> findings() {
    return judgements.stream().flatMap(judgement -> judgement.findings().stream()).toList();
  }

  /** Over all families. */
  Tally total() {
    return Tally.of(findings());
  }

  /** Over one family. */
  Tally of(String family) {
    return Tally.of(
        findings().stream().filter(finding -> finding.block().family().equals(family)).toList());
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

  /** Where blocks stand whose references measure nothing, with figures alone. */
  List<String> blunt() {
    return judgements.stream()
        .filter(judgement -> !judgement.measures())
        .map(
            judgement ->
                "%s: %d answers on %d samples%s"
                    .formatted(
                        judgement.block().place(),
                        judgement.answers(),
                        judgement.samples(),
                        judgement.failure().isEmpty() ? "" : ", and a failure"))
        .toList();
  }

  /** Each instruction that did not come out right, with programs and reasons. */
  String failures() {
    return findings().stream()
        .filter(finding -> finding.verdict() != Verdict.RIGHT)
        .map(Finding::told)
        .collect(Collectors.joining("\n"));
  }
}
