package dev.visprog.examples.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasurementTest {
  private static final Paraphrases.Block COUNTING = block("counting");
  private static final Paraphrases.Block LOGIC = block("logic");

  private static final Measurement MEASUREMENT =
      new Measurement(
          "mine",
          List.of(
              new Judgement(
                  COUNTING,
                  30,
                  4,
                  "",
                  List.of(
                      new Finding(COUNTING, "how many secrets", Verdict.RIGHT, "A=B", ""),
                      new Finding(COUNTING, "number of secrets", Verdict.WRONG, "A=C", "gives '1'"),
                      new Finding(COUNTING, "secrets?", Verdict.REFUSED, "", "no idea"))),
              new Judgement(
                  LOGIC,
                  30,
                  1,
                  "on a secret",
                  List.of(new Finding(LOGIC, "a secret or none", Verdict.RIGHT, "A=B", "")))));

  @Test
  void countsByFamily() {
    assertThat(MEASUREMENT.table())
        .startsWith("| mine | instructions | understood | right | wrong | refused | right |\n")
        .contains("| counting | 3 | 2 | 1 | 1 | 1 | 33.3 % |\n")
        .contains("| logic | 1 | 1 | 1 | 0 | 0 | 100.0 % |\n")
        .endsWith("| all | 4 | 3 | 2 | 1 | 1 | 50.0 % |\n");
  }

  @Test
  void tellsNothingOfWhatWasSaidInTheTable() {
    assertThat(MEASUREMENT.table()).doesNotContain("secret");
  }

  @Test
  void pointsToReferencesThatMeasureNothing() {
    assertThat(MEASUREMENT.blunt())
        .containsExactly("test.txt:1: 1 answers on 30 samples, and a failure");
  }

  @Test
  void listsWhatDidNotComeOutRight() {
    assertThat(MEASUREMENT.failures())
        .isEqualTo(
            """
            counting WRONG: number of secrets
              gives '1'
              planned:
                A=C
              reference:
                A=B

            counting REFUSED: secrets?
              no idea
              reference:
                A=B
            """);
  }

  private static Paraphrases.Block block(String family) {
    return new Paraphrases.Block("test.txt:1", List.of("IMAGE"), family, "A=B\n", List.of());
  }
}
