package dev.visprog.tools.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.visprog.value.Image;
import java.awt.image.BufferedImage;

/** Pictures drawn for the tests, and questions asked of what was read. */
final class TestPictures {
  static final long MEGAPIXEL = 1_000_000;

  private TestPictures() {}

  /** Smooth, and different in every corner. */
  static BufferedImage gradient(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, colour(x, y, width, height));
      }
    }
    return picture;
  }

  /** The colour of {@link #gradient} there, as {@code 0xRRGGBB}. */
  static int colour(int x, int y, int width, int height) {
    int red = 255 * x / Math.max(1, width - 1);
    int green = 255 * y / Math.max(1, height - 1);
    return red << 16 | green << 8 | (255 - (red + green) / 2);
  }

  static Image read(byte[] file) throws ImageReadException {
    return ImageFileReader.read("test", file, MEGAPIXEL);
  }

  static void refuses(byte[] file, String reason) {
    assertThatExceptionOfType(ImageReadException.class)
        .isThrownBy(() -> read(file))
        .withMessage("could not read 'test': %s", reason);
  }

  static void isGradient(Image image, int tolerance) {
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        isNear(image, x, y, colour(x, y, image.width(), image.height()), tolerance);
      }
    }
  }

  static void isNear(Image image, int x, int y, int rgb, int tolerance) {
    int got = image.rgb(x, y);
    for (int shift = 0; shift < 24; shift += 8) {
      assertThat(got >> shift & 0xff)
          .as("#%06x at %d,%d, want #%06x", got, x, y, rgb)
          .isBetween((rgb >> shift & 0xff) - tolerance, (rgb >> shift & 0xff) + tolerance);
    }
  }
}
