package dev.visprog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.visprog.tools.scene.file.SceneFiles;
import dev.visprog.tools.scene.layout.SceneGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenesCommandTest {
  @TempDir private Path folder;

  @Test
  void writesScenesThatCanBeRead() throws Exception {
    Path out = folder.resolve("a").resolve("b");

    Cli.Outcome scenes = Cli.piped().call("scenes", "--seed", 7, "--count", 3, "--out", out);

    assertThat(scenes.code()).as(scenes.err()).isZero();
    assertThat(scenes.out()).isEmpty();
    assertThat(scenes.err()).isEqualTo("wrote 3 scenes to " + out + System.lineSeparator());
    assertThat(files(out))
        .hasSize(9)
        .contains("scene-0000.json", "scene-0001.mask.png", "scene-0002.png");
    for (int i = 0; i < 3; i++) {
      assertThat(SceneFiles.read(out.resolve("scene-000" + i + ".png")).truth())
          .isEqualTo(new SceneGenerator(7).scene(i).truth());
    }
  }

  @Test
  void drawsTheSameAgainAndOthersForAnotherSeed() throws IOException {
    Path first = folder.resolve("first");
    Path again = folder.resolve("again");
    Path other = folder.resolve("other");
    Cli.piped().call("scenes", "--count", 6, "--out", first);
    Cli.piped().call("scenes", "--seed", 0, "--count", 6, "--out", again);
    Cli.piped().call("scenes", "--seed", -1, "--count", 6, "--out", other);

    for (String name : files(first)) {
      assertThat(again.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
    }
    assertThat(Files.mismatch(first.resolve("scene-0000.png"), other.resolve("scene-0000.png")))
        .isNotEqualTo(-1);
  }

  @Test
  void replacesFilesOnlyWhenTold() throws IOException {
    Path precious = Files.writeString(folder.resolve("scene-0001.mask.png"), "precious");

    Cli.Outcome refused = Cli.piped().call("scenes", "--count", 2, "--out", folder);

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .isEqualTo(
            "error: '%s' is there already: choose another folder, or replace it with --force%n"
                .formatted(precious));
    assertThat(files(folder)).containsExactly("scene-0001.mask.png");
    assertThat(Cli.piped().call("scenes", "--count", 1, "--out", folder).code()).isZero();
    assertThat(precious).hasContent("precious");
    assertThat(Cli.piped().call("scenes", "--count", 2, "--out", folder, "--force").code())
        .isZero();
    assertThat(files(folder)).hasSize(6);
    assertThat(Files.size(precious)).isGreaterThan(8);
  }

  @Test
  void writesQuestionsWhenTold() throws IOException {
    Cli.Outcome scenes = Cli.piped().call("scenes", "--count", 4, "--out", folder, "--questions");

    assertThat(scenes.code()).as(scenes.err()).isZero();
    List<String> lines = Files.readAllLines(folder.resolve("questions.jsonl"));
    assertThat(lines).hasSizeGreaterThan(30);
    assertThat(scenes.err()).contains("wrote 4 scenes and " + lines.size() + " questions to ");
    JsonNode first = new ObjectMapper().readTree(lines.get(0));
    assertThat(first.at("/image").textValue()).isEqualTo("scene-0000.png");
    assertThat(lines.stream().filter(line -> line.contains("\"left\":\"scene-0002.png\"")))
        .isNotEmpty();
    assertThat(Cli.piped().call("scenes", "--out", folder, "--count", 9, "--questions").err())
        .contains("questions.jsonl' is there already");
  }

  @ParameterizedTest
  @CsvSource({
    "--count,0,'--count: got 0, want a number from 1 to 1000000'",
    "--count,-3,'--count: got -3, want a number from 1 to 1000000'",
    "--count,1000001,'--count: got 1000001, want a number from 1 to 1000000'",
    "--count,many,invalid value for option '--count'",
    "--seed,1.5,invalid value for option '--seed'",
    "--out,'',got an empty file name",
  })
  void refusesBadValues(String option, String value, String message) throws IOException {
    Cli.Outcome refused = Cli.piped().call("scenes", option, value, "-o", folder.resolve("new"));

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).startsWith("error: ").contains(message).doesNotContain("\tat ");
    assertThat(files(folder)).isEmpty();
  }

  @Test
  void refusesPlacesThatAreNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThat(Cli.piped().call("scenes", "--out", file).err())
        .isEqualTo("error: cannot write to '%s': it is no folder%n".formatted(file));
    assertThat(Cli.piped().call("scenes", "--out", file.resolve("in")).code()).isEqualTo(2);
    assertThat(Cli.piped().call("scenes").err()).contains("missing required option: '--out");
  }

  @Test
  void saysNothingWhenToldTo() {
    Cli.Outcome quiet = Cli.piped().call("scenes", "-q", "--count", 1, "--out", folder);

    assertThat(quiet.out() + quiet.err()).isEmpty();
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
