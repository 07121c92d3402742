package dev.visprog.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.check.Checker;
import dev.visprog.run.RunException;
import dev.visprog.source.Source;
import dev.visprog.tool.Limits;
import dev.visprog.tools.StandardTools;
import dev.visprog.trace.Trace.Failure.Kind;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Text;
import dev.visprog.value.Type;
import dev.visprog.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleProgramsTest {
  static final Path PARK = Path.of("images", "park.png");

  private static final Path PROGRAMS = Path.of("programs");

  static List<Path> programs() throws IOException {
    try (Stream<Path> files = Files.list(PROGRAMS)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void areSoundAndSayWhatTheyAre(Path program) throws IOException {
    String text = Files.readString(program);
    Map<String, Type> pictures =
        text.contains("Inputs: LEFT, RIGHT")
            ? Map.of("LEFT", Type.IMAGE, "RIGHT", Type.IMAGE)
            : Map.of("IMAGE", Type.IMAGE);

    assertThat(program.toString()).endsWith(".vp");
    assertThat(text).startsWith("# ");
    assertThat(
            new Checker(StandardTools.withoutModels(), Limits.DEFAULT)
                .check(new Source(program.toString(), text), pictures)
                .diagnostics())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hide-region", "left-half-in-colour", "sharp-quarter", "tag-halves"})
  void editThePicture(String name) throws Exception {
    Image before = park();
    Value after = answer(name);

    assertThat(after).isInstanceOf(Image.class).isNotEqualTo(before);
    assertThat(((Image) after).frame()).isEqualTo(before.frame());
  }

  @Test
  void hideTheCatAndNothingElse() throws Exception {
    Image before = park();
    Image after = (Image) answer("hide-region");

    int changed = 0;
    for (int y = 0; y < before.height(); y++) {
      for (int x = 0; x < before.width(); x++) {
        if (before.rgb(x, y) != after.rgb(x, y)) {
          changed++;
          assertThat(x).isBetween(120, 239);
          assertThat(y).isBetween(225, 319);
        }
      }
    }
    assertThat(changed).isGreaterThan(1_500);
    assertThat(after.rgb(175, 285)).isNotEqualTo(before.rgb(175, 285));
  }

  @Test
  void cutOutTheSecondHalfFromTheRight() throws Exception {
    Image whole = park();

    assertThat(answer("second-from-right")).isEqualTo(whole.crop(new Box(0, 0, 240, 320)));
  }

  @Test
  void answerInWords() throws Exception {
    assertThat(answer("count-halves")).isEqualTo(new Text("two halves"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hide-faces", "count-faces", "lecture-2", "lecture-3"})
  void sayWhichModelIsMissing(String name) {
    assertThatThrownBy(() -> answer(name))
        .isInstanceOfSatisfying(
            RunException.class, e -> assertThat(e.failure().kind()).isEqualTo(Kind.MODEL_MISSING));
  }

  private static Image park() throws IOException {
    return Image.of(ImageIO.read(PARK.toFile()));
  }

  private static Value answer(String name) throws Exception {
    return RunSavedProgram.run(PROGRAMS.resolve(name + ".vp"), PARK).value();
  }
}
