package dev.visprog.tools.emoji;

import static dev.visprog.tools.testing.Pictures.in;
import static dev.visprog.tools.testing.Pictures.region;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.testing.Call;
import dev.visprog.tools.testing.Pictures;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EmojiToolTest {
  private static final EmojiTool TOOL = new EmojiTool();
  private static final Image PICTURE = Pictures.gradient(120, 90);

  private static Image with(String emoji, Region... regions) throws ToolException {
    return Call.of(TOOL)
        .with("image", PICTURE)
        .with("object", in(PICTURE, regions))
        .with("emoji", emoji)
        .image();
  }

  private static void changesNothingOutside(Box box, Image result) {
    for (int y = 0; y < PICTURE.height(); y++) {
      for (int x = 0; x < PICTURE.width(); x++) {
        boolean inside = x >= box.x0() && x < box.x1() && y >= box.y0() && y < box.y1();
        if (!inside) {
          assertThat(result.rgb(x, y)).as("%d,%d", x, y).isEqualTo(PICTURE.rgb(x, y));
        }
      }
    }
  }

  @Test
  void coversTheBoxAndChangesNoOtherPixel() throws ToolException {
    Image result = with("winking_face", region(40, 30, 80, 70, 1, "face"));

    changesNothingOutside(new Box(40, 30, 80, 70), result);
    int yellow = 0;
    for (int y = 30; y < 70; y++) {
      for (int x = 40; x < 80; x++) {
        int rgb = result.rgb(x, y);
        yellow += (rgb >> 16) > 200 && ((rgb >> 8) & 0xff) > 120 && (rgb & 0xff) < 110 ? 1 : 0;
      }
    }
    assertThat(yellow).isGreaterThan(800); // of 1256 in the largest disc
    assertThat(result.frame()).isEqualTo(PICTURE.frame());
  }

  @Test
  void isAsLargeAsTheLongerSideAndCentred() throws ToolException {
    Image result = with("red_circle", region(50, 20, 60, 60, 1, "face"));

    changesNothingOutside(new Box(35, 20, 75, 60), result);
    assertThat(result.rgb(55, 40)).isNotEqualTo(PICTURE.rgb(55, 40));
    assertThat(result.rgb(40, 40)).isNotEqualTo(PICTURE.rgb(40, 40));
    assertThat(result.rgb(69, 40)).isNotEqualTo(PICTURE.rgb(69, 40));
  }

  @Test
  void isCutAtTheBorderOfThePicture() throws ToolException {
    Image result = with("red_circle", region(100, 0, 120, 60, 1, "face"));

    changesNothingOutside(new Box(80, 0, 120, 60), result);
    assertThat(result.rgb(119, 30)).isNotEqualTo(PICTURE.rgb(119, 30));
  }

  @Test
  void laysTheBetterRegionOnTop() throws ToolException {
    Image both =
        with("winking_face", region(40, 30, 80, 70, 0.9, "a"), region(50, 30, 90, 70, 0.5, "b"));
    Image better = with("winking_face", region(40, 30, 80, 70, 0.9, "a"));

    assertThat(both.rgb(70, 50)).isEqualTo(better.rgb(70, 50));
  }

  @ParameterizedTest
  @CsvSource({
    "winking face, 😉",
    "Winking_Face, 😉",
    "WINKING-FACE, 😉",
    ":wink:, 😉",
    ";), 😉",
    ";-), 😉",
    "face_with_tongue, 😛",
    ":P, 😛",
    ":p, 😛",
    ":), 🙂",
    "8), 😎",
    "8-), 😎",
    "<3, ❤",
    "❤️, ❤",
    "flag_france, 🇫🇷",
    "flag: France, 🇫🇷",
    "keycap_1, 1️⃣",
    "thumbs up: medium skin tone, 👍🏽",
    "woman astronaut, 👩‍🚀"
  })
  void knowsAnEmojiByItsNamesAndByItself(String name, String emoji) throws ToolException {
    Region face = region(40, 30, 80, 70, 1, "face");

    assertThat(with(name, face)).isEqualTo(with(emoji, face)).isNotEqualTo(PICTURE);
  }

  @Test
  void suggestsTheNearestNames() {
    Region face = region(40, 30, 80, 70, 1, "face");

    assertThatThrownBy(() -> with("winkin_face", face))
        .isInstanceOf(ToolException.class)
        .hasMessage(
            "argument 'emoji' got 'winkin_face', want a name such as winking_face, an emoji itself,"
                + " or a face such as ;) (did you mean winking_face?)");
    assertThatThrownBy(() -> with("winking", face))
        .hasMessageEndingWith("(did you mean winking_face or winking_face_with_tongue?)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "xqzzy", "<svg onload='x'>", "😉😉", "\u0000", "漢"})
  void refusesWhatIsNoEmoji(String name) {
    assertThatThrownBy(() -> with(name, region(40, 30, 80, 70, 1, "face")))
        .isInstanceOf(ToolException.class)
        .hasMessageStartingWith("argument 'emoji' got '");
  }

  @Test
  void refusesAVeryLongNameBriefly() {
    assertThatThrownBy(() -> with("x".repeat(10_000), region(40, 30, 80, 70, 1, "face")))
        .isInstanceOf(ToolException.class)
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
  }

  @Test
  void refusesAWrongNameEvenIfThereIsNothingToCover() {
    Call call =
        Call.of(TOOL)
            .with("image", PICTURE)
            .with("object", Regions.none(PICTURE.frame()))
            .with("emoji", "xqzzy");

    assertThatThrownBy(call::image).isInstanceOf(ToolException.class);
  }
}
