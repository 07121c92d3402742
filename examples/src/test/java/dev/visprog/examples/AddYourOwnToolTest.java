package dev.visprog.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddYourOwnToolTest {
  @TempDir Path folder;
  private String said = "";
  private String report = "";

  @BeforeEach
  void show() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AddYourOwnTool.show(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        ExampleProgramsTest.PARK,
        folder.resolve("report.html"));
    said = out.toString(StandardCharsets.UTF_8);
    report = Files.readString(folder.resolve("report.html"));
  }

  @Test
  void isListedAmongTheStandardTools() {
    assertThat(said)
        .contains("  BgBlur(image: Image, object: Regions) -> Image")
        .contains(
            "  Brightness(image: Image) -> Number"
                + "  # Tells how bright a picture is, from 0 (black) to 1 (white).");
  }

  @Test
  void isKnownToTheChecker() {
    assertThat(said)
        .contains("mistaken.vp:1:8: error[unknown-tool]")
        .contains("did you mean 'Brightness'?")
        .contains("mistaken.vp:2:19: error[unknown-argument]");
  }

  @Test
  void answersAndIsInTheReport() {
    assertThat(said).contains("Answered: bright");
    assertThat(report).contains("Brightness").contains("LIGHT0");
  }
}
