package dev.visprog.tools.edit;

import static dev.visprog.tools.testing.Pictures.in;
import static dev.visprog.tools.testing.Pictures.masked;
import static dev.visprog.tools.testing.Pictures.region;
import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.geometry.Half;
import dev.visprog.tools.testing.Call;
import dev.visprog.tools.testing.Pictures;
import dev.visprog.tools.testing.ToolContractTest;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Value;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ColorPopToolTest extends ToolContractTest {
  private static final Image DISC = Pictures.disc(160, 120, 80, 60, 30);

  @Override
  protected Tool tool() {
    return new ColorPopTool();
  }

  @Override
  protected Value whenNothingIsFound(Image image) {
    return grey(image);
  }

  private static Image grey(Image image) {
    Image grey =
        Pictures.drawn(
            image.width(),
            image.height(),
            (x, y) -> {
              int rgb = image.rgb(x, y);
              return 0x010101 * Luma.of(rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff);
            });
    return image.withBgr(grey.toBgr());
  }

  private static Image pop(Image image, Region... regions) throws ToolException {
    return Call.of(new ColorPopTool())
        .with("image", image)
        .with("object", in(image, regions))
        .image();
  }

  private static boolean isGrey(int rgb) {
    return (rgb >> 16) == ((rgb >> 8) & 0xff) && ((rgb >> 8) & 0xff) == (rgb & 0xff);
  }

  /** Well inside the disc the colours are those of the picture, well outside all is grey. */
  private static void showsTheDiscAlone(Image popped) {
    Image grey = grey(DISC);
    for (int y = 0; y < DISC.height(); y++) {
      for (int x = 0; x < DISC.width(); x++) {
        double distance = Math.hypot(x + 0.5 - 80, y + 0.5 - 60);
        if (distance < 22) {
          assertThat(popped.rgb(x, y)).isEqualTo(DISC.rgb(x, y));
        } else if (distance > 38) {
          assertThat(popped.rgb(x, y)).isEqualTo(grey.rgb(x, y));
        }
      }
    }
  }

  @Test
  void keepsColourInsideTheMaskAndMovesItsEdgeToWhereThePictureHasOne() throws ToolException {
    // a mask that is two pixels too small all around
    showsTheDiscAlone(pop(DISC, masked(52, 32, 108, 88, Mask.ellipse(56, 56))));
  }

  @Test
  void looksForTheEdgeWhereverASoftMaskIsUnsure() throws ToolException {
    // sure up to half of the disc's radius, and even odds ten pixels inside its edge
    byte[] weights = new byte[100 * 100];
    for (int y = 0; y < 100; y++) {
      for (int x = 0; x < 100; x++) {
        double radius = Math.hypot(x + 0.5 - 50, y + 0.5 - 50);
        double weight = radius < 15 ? 1 : radius < 20 ? 0.6 : radius < 42 ? 0.3 : 0;
        weights[y * 100 + x] = (byte) Math.round(255 * weight);
      }
    }
    showsTheDiscAlone(pop(DISC, masked(30, 10, 130, 110, Mask.of(100, 100, weights))));
  }

  @Test
  void findsTheThingInABoxWithoutAMask() throws ToolException {
    showsTheDiscAlone(pop(DISC, region(46, 26, 114, 94, 1, "disc")));
  }

  @Test
  void hasASoftEdge() throws ToolException {
    Image popped = pop(DISC, region(46, 26, 114, 94, 1, "disc"));
    int between = 0;
    for (int y = 0; y < DISC.height(); y++) {
      for (int x = 0; x < DISC.width(); x++) {
        int rgb = popped.rgb(x, y);
        between += !isGrey(rgb) && rgb != DISC.rgb(x, y) ? 1 : 0;
      }
    }
    assertThat(between).isPositive();
  }

  @Test
  void takesAFullMaskAsItIs() throws ToolException {
    byte[] full = new byte[20 * 10];
    Arrays.fill(full, (byte) 255);
    Image popped = pop(DISC, masked(70, 80, 90, 90, Mask.of(20, 10, full)));

    assertThat(popped.crop(new Box(70, 80, 90, 90))).isEqualTo(DISC.crop(new Box(70, 80, 90, 90)));
    assertThat(popped.rgb(69, 85)).isEqualTo(grey(DISC).rgb(69, 85));
    assertThat(popped.rgb(90, 85)).isEqualTo(grey(DISC).rgb(90, 85));
  }

  @Test
  void isGreyWhereAMaskIsEmpty() throws ToolException {
    assertThat(pop(DISC, masked(50, 30, 110, 90, Mask.of(60, 60, new byte[3600]))))
        .isEqualTo(grey(DISC));
  }

  @Test
  void keepsTheWholePictureWhenTheRegionIsAllOfIt() throws ToolException {
    assertThat(pop(DISC, region(0, 0, 160, 120, 1, "everything"))).isEqualTo(DISC);
  }

  @Test
  void keepsAHalfExactly() throws ToolException {
    Image popped = pop(DISC, Half.LEFT.region(DISC.frame()));

    for (int y = 0; y < 120; y++) {
      assertThat(popped.rgb(79, y)).isEqualTo(DISC.rgb(79, y));
      assertThat(popped.rgb(80, y)).isEqualTo(grey(DISC).rgb(80, y));
    }
  }

  @Test
  void worksOnAPictureOfOneColourAndOnOnePixel() throws ToolException {
    Image plain = Pictures.plain(50, 50, 0x3366cc);
    Image pixel = Pictures.plain(1, 1, 0x3366cc);

    assertThat(pop(plain, region(10, 10, 40, 40, 1, "a")).rgb(0, 0))
        .isEqualTo(grey(plain).rgb(0, 0));
    assertThat(pop(pixel, region(0, 0, 1, 1, 1, "a"))).isEqualTo(pixel);
  }

  @Test
  void keepsGreyAsItIs() throws ToolException {
    Image grey = Pictures.drawn(16, 16, (x, y) -> 0x010101 * (16 * y + x));

    assertThat(
            Call.of(new ColorPopTool())
                .with("image", grey)
                .with("object", Regions.none(grey.frame()))
                .image())
        .isEqualTo(grey);
  }

  @Test
  void weighsColoursAsTheEyeDoes() {
    assertThat(Luma.of(255, 255, 255)).isEqualTo(255);
    assertThat(Luma.of(255, 0, 0)).isEqualTo(54);
    assertThat(Luma.of(0, 255, 0)).isEqualTo(182);
    assertThat(Luma.of(0, 0, 255)).isEqualTo(18);
  }
}
