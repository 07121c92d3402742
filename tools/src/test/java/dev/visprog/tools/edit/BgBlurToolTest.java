package dev.visprog.tools.edit;

import static dev.visprog.tools.testing.Pictures.in;
import static dev.visprog.tools.testing.Pictures.masked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.visprog.tool.Tool;
import dev.visprog.tool.ToolException;
import dev.visprog.tools.testing.Call;
import dev.visprog.tools.testing.Pictures;
import dev.visprog.tools.testing.RecordingContext;
import dev.visprog.tools.testing.ToolContractTest;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import dev.visprog.value.Value;
import org.junit.jupiter.api.Test;

final class BgBlurToolTest extends ToolContractTest {

  /** A red disc on black and white stripes. */
  private static final Image DISC =
      Pictures.drawn(
          240,
          180,
          (x, y) -> {
            boolean inside = Math.hypot(x + 0.5 - 120, y + 0.5 - 90) <= 40;
            return inside ? 0xdd2020 : (x / 3) % 2 == 0 ? 0x101010 : 0xf0f0f0;
          });

  private static final Region MASKED = masked(80, 50, 160, 130, Mask.ellipse(80, 80));

  @Override
  protected Tool tool() {
    return new BgBlurTool();
  }

  @Override
  protected Value whenNothingIsFound(Image image) {
    try {
      byte[] nothing = new byte[image.width() * image.height()];
      return image.withBgr(BackgroundBlur.of(image, nothing));
    } catch (ToolException e) {
      throw new AssertionError(e);
    }
  }

  private static Image blurred(Image image, Region... regions) throws ToolException {
    return (Image)
        Call.of(new BgBlurTool())
            .with("image", image)
            .with("object", in(image, regions))
            .run(RecordingContext.lenient());
  }

  @Test
  void keepsWhatIsWellInsideTheMaskAsItIs() throws ToolException {
    Image result = blurred(DISC, MASKED);

    for (int y = 0; y < 180; y++) {
      for (int x = 0; x < 240; x++) {
        if (Math.hypot(x + 0.5 - 120, y + 0.5 - 90) < 34) {
          assertThat(result.rgb(x, y)).isEqualTo(DISC.rgb(x, y));
        }
      }
    }
  }

  @Test
  void blursTheBackgroundEvenly() throws ToolException {
    Image result = blurred(DISC, MASKED);

    for (int x = 10; x < 60; x++) {
      assertThat(result.rgb(x, 20) & 0xff).isBetween(110, 146);
    }
  }

  @Test
  void letsNothingOfTheForegroundIntoTheBackground() throws ToolException {
    Image result = blurred(DISC, MASKED);

    for (int y = 0; y < 180; y++) {
      for (int x = 0; x < 240; x++) {
        if (Math.hypot(x + 0.5 - 120, y + 0.5 - 90) > 46) {
          int rgb = result.rgb(x, y);
          assertThat((rgb >> 16) - (rgb & 0xff)).as("redness at %d,%d", x, y).isBetween(-3, 3);
        }
      }
    }
  }

  @Test
  void blursInProportionToThePicture() throws ToolException {
    Image large = step(400);
    Image small = step(100);
    Image largeResult = whole(large);
    Image smallResult = whole(small);

    for (int x = 2; x < 98; x += 5) {
      assertThat(largeResult.rgb(4 * x + 2, 200) & 0xff)
          .isCloseTo(smallResult.rgb(x, 50) & 0xff, within(24));
    }
  }

  private static Image step(int side) {
    return Pictures.drawn(side, side, (x, y) -> x < side / 2 ? 0 : 0xffffff);
  }

  private static Image whole(Image image) throws ToolException {
    return Call.of(new BgBlurTool())
        .with("image", image)
        .with("object", Regions.none(image.frame()))
        .image();
  }

  @Test
  void leavesAPictureOfOneColourAsItIs() throws ToolException {
    Image plain = Pictures.plain(64, 48, 0x3366cc);

    assertThat(blurred(plain, masked(20, 10, 40, 30, Mask.ellipse(20, 20)))).isEqualTo(plain);
    Image pixel = Pictures.plain(1, 1, 0x3366cc);
    assertThat(whole(pixel)).isEqualTo(pixel);
  }
}
