package dev.visprog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class MeasureCommandTest {

  @Test
  void tellsWhatTheTruthAndThePlannerGetRight() throws Exception {
    Cli.Outcome measured =
        Cli.piped().call("measure", "--pack", "oracle", "--scenes", 2, "--seed", 5, "--json");

    assertThat(measured.code()).as(measured.err()).isZero();
    assertThat(measured.err()).isEmpty();
    JsonNode json = new ObjectMapper().readTree(measured.out());
    assertThat(json.path("seed").asInt()).isEqualTo(5);
    assertThat(json.path("measured")).hasSize(11);
    for (JsonNode section : json.path("measured")) {
      String name = section.path("name").asText();
      if (name.equals("Replace")) {
        assertThat(section.path("figures")).isEmpty();
        assertThat(section.path("note").asText()).contains("Replace has no model");
      } else {
        JsonNode all = section.path("figures").path(0);
        assertThat(all.path("of").asText()).isEqualTo("all");
        assertThat(all.path("figure").asDouble()).as(name).isGreaterThan(0.9);
        assertThat(all.path("cases").asInt()).as(name).isPositive();
        assertThat(all.path("low").asDouble()).isLessThanOrEqualTo(all.path("figure").asDouble());
      }
    }
  }

  @Test
  void printsARowForEachFigureAndSaysWhatIsMissing() {
    Cli.Outcome measured =
        Cli.piped().call("measure", "--pack", "oracle", "--scenes", 1, "--totals");

    assertThat(measured.code()).as(measured.err()).isZero();
    assertThat(measured.out().lines())
        .anyMatch(
            line ->
                line.matches(
                    "Vqa: right answers +1\\.000 +0\\.\\d+ to 1\\.000 +\\d+ +0\\.850 +0\\.950"))
        .anyMatch(line -> line.matches("Replace: .* - +Replace has no model.*"))
        .noneMatch(line -> line.startsWith("  dog"));
  }

  @Test
  void refusesNoScenes() {
    Cli.Outcome measured = Cli.piped().call("measure", "--scenes", 0);

    assertThat(measured.code()).isEqualTo(2);
    assertThat(measured.err()).contains("--scenes: got 0, want a number from 1 to");
  }
}
