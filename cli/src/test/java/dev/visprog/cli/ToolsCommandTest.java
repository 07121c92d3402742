package dev.visprog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.visprog.standard.StandardSignatures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolsCommandTest {
  @TempDir private Path folder;

  @Test
  void listsEverythingThatProgramsMayCall() {
    Cli.Outcome tools = Cli.piped().call("tools");
    assertThat(tools.code()).isZero();
    StandardSignatures.ALL.forEach(
        signature -> assertThat(tools.out()).contains(signature.toString(), signature.doc()));
    assertThat(tools.out()).contains("Eval(", "Result(");
  }

  @Test
  void tellsWhichToolsLackAModel() throws IOException {
    Path model = Files.createFile(folder.resolve("any.onnx"));
    Path pack = PackFolder.in(folder);
    String without = Cli.piped().call("tools", "--pack", pack).out();
    String with = Cli.piped().call("tools", "--pack", pack, "--model", "FaceDet=" + model).out();
    int gap = without.indexOf("without a model");
    assertThat(without.indexOf("Count(")).isBetween(0, gap);
    assertThat(without.indexOf("FaceDet(")).isGreaterThan(gap);
    assertThat(with.indexOf("FaceDet(")).isBetween(0, with.indexOf("without a model"));
  }

  @Test
  void tellsAllAboutOneToolUnderAnyOfItsNames() {
    Cli.Outcome page = Cli.piped().call("tools", "CROP_LEFTOF");
    assertThat(page.code()).isZero();
    assertThat(page.out())
        .contains("CropLeft(image: Image, box: Regions) -> Image", "the left half")
        .contains("IMAGE0=CropLeft(", "CropLeftOf", "ready");
    assertThat(Cli.piped().call("tools", "eval").out()).startsWith("Eval(");
    assertThat(Cli.piped().call("tools", "list").out()).contains("max: Number = 20");
  }

  @Test
  void suggestsTheToolThatWasMeant() {
    Cli.Outcome unknown = Cli.piped().call("tools", "Cont");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("no tool 'Cont' (did you mean 'Count'?)");
  }

  @Test
  void describesToolsToMachines() throws IOException {
    JsonNode tools = new ObjectMapper().readTree(Cli.piped().call("tools", "--json").out());
    assertThat(tools).hasSize(StandardSignatures.ALL.size() + 2);
    JsonNode vqa =
        new ObjectMapper()
            .readTree(
                Cli.piped().call("tools", "Vqa", "--json", "--pack", PackFolder.in(folder)).out());
    assertThat(vqa.get(0).get("name").asText()).isEqualTo("Vqa");
    assertThat(vqa.get(0).get("ready").asBoolean()).isFalse();
    assertThat(vqa.get(0).get("missing").asText()).isNotEmpty();
    assertThat(vqa.get(0).get("parameters")).hasSize(2);
  }
}
