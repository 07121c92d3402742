package dev.visprog.tools.tag;

import static dev.visprog.tools.testing.Pictures.in;
import static dev.visprog.tools.testing.Pictures.region;
import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.tool.ToolException;
import dev.visprog.tools.testing.Call;
import dev.visprog.tools.testing.Pictures;
import dev.visprog.value.Image;
import dev.visprog.value.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TagToolTest {
  private static final Image PICTURE = Pictures.gradient(200, 150);

  private static Image tagged(Image image, Region... regions) throws ToolException {
    return Call.of(new TagTool()).with("image", image).with("object", in(image, regions)).image();
  }

  private static boolean changed(Image result, int x, int y) {
    return result.rgb(x, y) != PICTURE.rgb(x, y);
  }

  @Test
  void drawsTheBoxAndLeavesWhatIsInsideAndFarAway() throws ToolException {
    Image result = tagged(PICTURE, region(60, 60, 140, 120, 1, ""));

    assertThat(result.frame()).isEqualTo(PICTURE.frame());
    for (int y = 0; y < 150; y++) {
      for (int x = 0; x < 200; x++) {
        boolean wellInside = x >= 66 && x < 134 && y >= 66 && y < 114;
        boolean wellOutside = x < 57 || x >= 143 || y < 57 || y >= 123;
        if (wellInside || wellOutside) {
          assertThat(changed(result, x, y)).as("%d,%d", x, y).isFalse();
        }
      }
    }
    for (int x = 70; x < 130; x++) {
      assertThat(changed(result, x, 60)).isTrue();
      assertThat(changed(result, x, 119)).isTrue();
    }
  }

  @Test
  void putsTheLabelAboveTheBox() throws ToolException {
    Image plain = tagged(PICTURE, region(60, 60, 140, 120, 1, ""));
    Image labelled = tagged(PICTURE, region(60, 60, 140, 120, 1, "dog"));

    assertThat(labelled.rgb(64, 50)).isNotEqualTo(plain.rgb(64, 50));
    assertThat(labelled.rgb(100, 130)).isEqualTo(plain.rgb(100, 130));
  }

  @Test
  void keepsTheLabelOfABoxAtTheTopInsideThePicture() throws ToolException {
    Image labelled = tagged(PICTURE, region(0, 0, 200, 150, 1, "all"));

    assertThat(changed(labelled, 10, 8)).isTrue();
  }

  @Test
  void drawsTheSameLabelInTheSameColour() throws ToolException {
    Image result =
        tagged(PICTURE, region(10, 40, 60, 100, 1, "dog"), region(100, 40, 160, 100, 1, "dog"));

    assertThat(result.rgb(10, 70)).isEqualTo(result.rgb(100, 70));
    assertThat(changed(result, 10, 70)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000",
        "  ",
        "\n",
        "שלום dog",
        "漢字",
        "e\u0301\u0301\u0301",
        "<script>alert(1)</script>",
        "😉"
      })
  void drawsAnyLabel(String label) throws ToolException {
    assertThat(tagged(PICTURE, region(60, 60, 140, 120, 1, label))).isNotEqualTo(PICTURE);
  }

  @Test
  void cutsAVeryLongLabel() throws ToolException {
    Image result = tagged(PICTURE, region(0, 60, 40, 120, 1, "long ".repeat(2000)));

    assertThat(changed(result, 10, 50)).isTrue();
    assertThat(changed(result, 190, 50)).isFalse();
  }

  @Test
  void worksOnTheTiniestPictures() throws ToolException {
    for (int side : new int[] {1, 2, 3, 5, 9, 14, 30}) {
      Image tiny = Pictures.plain(side, side, 0x808080);
      assertThat(tagged(tiny, region(0, 0, side, side, 1, "dog")).width()).isEqualTo(side);
    }
  }
}
