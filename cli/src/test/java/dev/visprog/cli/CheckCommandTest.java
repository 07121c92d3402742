package dev.visprog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir private Path folder;

  @Test
  void saysOkToASoundProgram() throws IOException {
    Cli.Outcome sound = Cli.piped().call("check", sound("a.vp"));
    assertThat(sound).isEqualTo(new Cli.Outcome(0, "", "ok" + System.lineSeparator()));
  }

  @Test
  void saysNothingWhenQuiet() throws IOException {
    Cli.Outcome sound = Cli.piped().call("check", "--quiet", sound("a.vp"));
    assertThat(sound).isEqualTo(new Cli.Outcome(0, "", ""));
  }

  @Test
  void pointsAtWhatIsWrong() throws IOException {
    Cli.Outcome wrong = Cli.piped().call("check", unsound("b.vp"));
    assertThat(wrong.code()).isEqualTo(3);
    assertThat(wrong.err()).isEmpty();
    assertThat(wrong.out()).contains("b.vp:1:", "error[unknown-variable]", "BOX=", "^^^^");
  }

  @Test
  void reportsEveryFileAndEndsWithTheWorstCode() throws IOException {
    Path missing = folder.resolve("none.vp");
    Cli.Outcome mixed =
        Cli.piped().call("check", missing, unsound("b.vp"), sound("a.vp"), unsound("c.vp"));
    assertThat(mixed.code()).isEqualTo(3);
    assertThat(mixed.out()).contains("b.vp:1:", "c.vp:1:").doesNotContain("a.vp");
    assertThat(mixed.err()).contains("cannot read", "none.vp");
    assertThat(Cli.piped().call("check", missing, sound("a.vp")).code()).isEqualTo(2);
  }

  @Test
  void takesTheNamesOfThePictures() throws IOException {
    Path two =
        Pictures.program(
            folder.resolve("two.vp"),
            "A=Vqa(image=LEFT, question='who?')",
            "B=Vqa(image=RIGHT, question='who?')",
            "C=Eval('{A} == {B}')");
    assertThat(Cli.piped().call("check", two).code()).isEqualTo(3);
    assertThat(Cli.piped().call("check", "--inputs", "LEFT,RIGHT", two).code()).isZero();
    Cli.Outcome wrong = Cli.piped().call("check", "--inputs", "LEFT,2nd", two);
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("'LEFT,2nd'", "want names");
    assertThat(Cli.piped().call("check", "--inputs", "A,A", two).code()).isEqualTo(2);
  }

  @Test
  void readsStandardInput() {
    Cli.Outcome piped = Cli.piped().reading("X=Nonsense(image=IMAGE)\n").call("check", "-");
    assertThat(piped.code()).isEqualTo(3);
    assertThat(piped.out()).contains("standard input:1:", "error[unknown-tool]");
  }

  @Test
  void givesFindingsToMachines() throws IOException {
    Cli.Outcome wrong = Cli.piped().call("check", "--json", unsound("b.vp"), sound("a.vp"));
    assertThat(wrong.code()).isEqualTo(3);
    JsonNode files = new ObjectMapper().readTree(wrong.out());
    assertThat(files).hasSize(2);
    assertThat(files.get(0).get("sound").asBoolean()).isFalse();
    JsonNode finding = files.get(0).get("findings").get(0);
    assertThat(finding.get("code").asText()).isEqualTo("unknown-variable");
    assertThat(finding.get("line").asInt()).isEqualTo(1);
    assertThat(finding.get("endColumn").asInt()).isGreaterThan(finding.get("column").asInt());
    assertThat(files.get(1).get("sound").asBoolean()).isTrue();
  }

  @Test
  void oneSentenceForWhatIsNoProgramFile() throws IOException {
    Path binary = Files.write(folder.resolve("binary.vp"), new byte[] {0x41, (byte) 0xff, 0, 3});
    assertThat(oneSentence(binary)).contains("it is no text in UTF-8");
    assertThat(oneSentence(folder)).contains("it is a folder");
    assertThat(oneSentence(folder.resolve("none.vp"))).contains("no such file");
    assertThat(oneSentence(Path.of("a\u001b[2J.vp"))).contains("\\u001b");
  }

  @Test
  void refusesATextFarLargerThanAProgram() throws IOException {
    Path huge = folder.resolve("huge.vp");
    Files.write(huge, new byte[17 << 20]);
    assertThat(oneSentence(huge)).contains("larger than any program");
  }

  @Test
  void readsAFileThatBeginsWithAByteOrderMark() throws IOException {
    Path marked = Files.writeString(folder.resolve("bom.vp"), "\ufeffA=Eval('1')\r\n");
    assertThat(Cli.piped().call("check", marked).code()).isZero();
  }

  @Test
  void anEmptyProgramIsNotSound() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.vp"));
    assertThat(Cli.piped().call("check", empty).out()).contains("error[empty-program]");
  }

  @Test
  void coloursTheCodeOnATerminal() throws IOException {
    Cli.Outcome wrong = Cli.onTerminal().call("check", unsound("b.vp"));
    assertThat(wrong.out()).contains("\u001b[1;31merror[unknown-variable]:\u001b[0m");
  }

  private String oneSentence(Path file) {
    Cli.Outcome outcome = Cli.piped().call("check", file);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err().lines()).hasSize(1).allMatch(line -> line.startsWith("error: "));
    return outcome.err();
  }

  private Path sound(String name) throws IOException {
    return Pictures.program(folder.resolve(name), "BOX=Loc(image=IMAGE, object='LEFT')");
  }

  private Path unsound(String name) throws IOException {
    return Pictures.program(folder.resolve(name), "BOX=Loc(image=PICTURE, object='LEFT')");
  }
}
