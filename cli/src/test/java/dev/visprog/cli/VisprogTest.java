package dev.visprog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.cli.shell.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisprogTest {

  @Test
  void helpTeachesWithExamplesAndExitCodes() {
    Cli.Outcome help = Cli.piped().call("--help");
    assertThat(help.code()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out()).contains("Examples:", "visprog run \"How many faces are there?\"");
    for (ExitCode code : ExitCode.values()) {
      assertThat(help.out()).containsPattern("(?m)^  " + code.number() + " +\\w");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "plan",
        "check",
        "tools",
        "report",
        "scenes",
        "models",
        "doctor",
        "completion"
      })
  void everyCommandExplainsItself(String command) {
    Cli.Outcome help = Cli.piped().call(command, "--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).startsWith("Usage: visprog " + command);
    assertThat(Cli.piped().call("help", command).out()).isEqualTo(help.out());
    assertThat(Cli.piped().call("--help").out()).contains("  " + command + " ");
  }

  @Test
  void tellsItsVersion() {
    assertThat(Cli.piped().call("--version").out()).startsWith("visprog ");
  }

  @Test
  void showsTheHelpToWhoSaysNothing() {
    Cli.Outcome nothing = Cli.piped().call();
    assertThat(nothing.code()).isEqualTo(2);
    assertThat(nothing.out()).isEmpty();
    assertThat(nothing.err()).startsWith("Usage: visprog");
  }

  @Test
  void suggestsTheCommandThatWasMeant() {
    Cli.Outcome mistyped = Cli.piped().call("chekc", "plan.vp");
    assertThat(mistyped.code()).isEqualTo(2);
    assertThat(mistyped.out()).isEmpty();
    assertThat(mistyped.err())
        .startsWith("error: no command 'chekc' (did you mean 'check'?)")
        .doesNotContain("at dev.visprog");
  }

  @Test
  void tellsThatAnInstructionNeedsRun() {
    assertThat(Cli.piped().call("How many dogs?", "dogs.jpg").err())
        .contains("did you mean 'visprog run \"How many dogs?\"'?");
  }

  @Test
  void suggestsTheOptionThatWasMeant() {
    Cli.Outcome mistyped = Cli.piped().call("check", "--inptus", "LEFT", "plan.vp");
    assertThat(mistyped.code()).isEqualTo(2);
    assertThat(mistyped.err()).contains("'--inptus'", "did you mean '--inputs'?");
  }

  @Test
  void coloursHelpOnTerminalsOnly() {
    assertThat(Cli.onTerminal().call("--help").out()).contains("\u001b[");
    assertThat(Cli.onTerminal().with("NO_COLOR", "1").call("--help").out())
        .doesNotContain("\u001b");
    assertThat(Cli.onTerminal().with("TERM", "dumb").call("--help").out()).doesNotContain("\u001b");
    assertThat(Cli.piped().call("--help").out()).doesNotContain("\u001b");
  }

  @Test
  void neverSendsWhatItWasGivenRawToATerminal() {
    Cli.Outcome evil = Cli.onTerminal().with("NO_COLOR", "1").call("\u001b[2Jevil\u202e");
    assertThat(evil.err()).contains("\\u001b[2Jevil\\u202e").doesNotContain("\u001b", "\u202e");
    assertThat(Cli.piped().call("check", "\u001b[2J.vp").err()).doesNotContain("\u001b");
  }

  @Test
  void takesAnArgumentWithAnAtSignAsItIs() {
    assertThat(Cli.piped().call("run", "@home", "nowhere.png").err()).contains("nowhere.png");
  }

  @Test
  void anAnswerThatCannotBeWrittenIsAFailure() {
    Cli.Outcome full = Cli.piped().callWithFullDisk("tools");
    assertThat(full.code()).isEqualTo(1);
    assertThat(full.err()).contains("could not write to standard output");
  }

  @Test
  void aBugIsOneSentenceUnlessSomebodyWantsMore() {
    Cli.Outcome bug = Cli.piped().callWithBrokenInput("check", "-");
    assertThat(bug.code()).isEqualTo(1);
    assertThat(bug.err().lines()).hasSize(1);
    assertThat(bug.err())
        .startsWith("error: internal error: ")
        .contains("boom\\u0007, please report");
    Cli.Outcome debugged = Cli.piped().with("VISPROG_DEBUG", "1").callWithBrokenInput("check", "-");
    assertThat(debugged.err()).contains("at dev.visprog.");
    Cli.Outcome verbose = Cli.piped().callWithBrokenInput("check", "-v", "-");
    assertThat(verbose.err()).contains("at dev.visprog.");
    Cli.Outcome run = Cli.piped().callWithBrokenInput("run", "--json", "-p", "-");
    assertThat(run.out()).contains("internal error", "\"exitCode\" : 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void completesEveryCommandAndOption(String shell) {
    Cli.Outcome script = Cli.piped().call("completion", shell);
    assertThat(script.code()).isZero();
    assertThat(script.out())
        .contains(
            "run plan check tools report scenes models bench measure train doctor",
            "--step-timeout");
  }

  @Test
  void namesTheShellsThatItCanComplete() {
    Cli.Outcome fish = Cli.piped().call("completion", "fish");
    assertThat(fish.code()).isEqualTo(2);
    assertThat(fish.err()).contains("bash", "zsh");
  }
}
