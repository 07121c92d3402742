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
  void wantsAnInstruction() {
    assertThat(Cli.piped().call("plan").code()).isEqualTo(2);
    assertThat(Cli.piped().call("plan", "  ").err()).contains("the instruction is empty");
  }
}
