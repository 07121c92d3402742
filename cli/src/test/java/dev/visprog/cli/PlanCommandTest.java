package dev.visprog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {
  private static final String INSTRUCTION = "How many faces are there?";

  @TempDir private Path folder;

  @Test
  void printsAProgramThatTheCheckerTakes() throws IOException {
    Path model = Files.createFile(folder.resolve("any.onnx"));
    Cli.Outcome plan = Cli.piped().call("plan", INSTRUCTION, "--model", "FaceDet=" + model);
    assertThat(plan.code()).isZero();
    assertThat(plan.err()).isEmpty();
    assertThat(plan.out()).contains("FaceDet(image=IMAGE)", "Count(");
    assertThat(Cli.piped().reading(plan.out()).call("check", "-").code()).isZero();
  }

  @Test
  void plansWithoutTheModel() {
    Cli.Outcome plan = Cli.piped().call("plan", INSTRUCTION);
    assertThat(plan.code()).isZero();
    assertThat(plan.out()).contains("FaceDet(image=IMAGE)");
  }

  @Test
  void callsThePicturesAsTheUserDoes() {
    Cli.Outcome plan = Cli.piped().call("plan", INSTRUCTION, "--inputs", "PHOTO");
    assertThat(plan.out()).contains("FaceDet(image=PHOTO)");
  }

  @Test
  void saysWhatItDoesNotUnderstand() {
    Cli.Outcome plan = Cli.piped().call("plan", "Make me a cup of coffee");
    assertThat(plan.code()).isEqualTo(4);
    assertThat(plan.out()).isEmpty();
    assertThat(plan.err()).startsWith("error: ");
  }

  @Test
  void explainsBesideTheProgram() {
    Cli.Outcome plain = Cli.piped().call("plan", INSTRUCTION);
    Cli.Outcome plan = Cli.piped().call("plan", INSTRUCTION, "--explain");
    assertThat(plan.out()).isEqualTo(plain.out());
    assertThat(plan.err()).isEqualTo("planner: embedded" + System.lineSeparator());
  }

  @Test
  void wantsAPlannerThatCanPlan() {
    assertThat(Cli.piped().call("plan", INSTRUCTION, "--planner", "recorded"))
        .isEqualTo(usage("got --planner recorded, want a --program with it"));
    assertThat(Cli.piped().call("plan", INSTRUCTION, "--planner", "llm").err())
        .contains("got --planner llm but no endpoint, want --llm URL");
    assertThat(Cli.piped().call("plan", INSTRUCTION, "--planner", "gpt").code()).isEqualTo(2);
    assertThat(Cli.piped().call("plan", INSTRUCTION, "--repairs", "-1"))
        .isEqualTo(usage("got --repairs -1, want 0 to 100"));
  }

  private static Cli.Outcome usage(String sentence) {
    return new Cli.Outcome(2, "", "error: " + sentence + System.lineSeparator());
  }

  @Test
  void wantsAnInstruction() {
    assertThat(Cli.piped().call("plan").code()).isEqualTo(2);
    assertThat(Cli.piped().call("plan", "  ").err()).contains("the instruction is empty");
  }
}
