package dev.visprog.tools.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.value.Image;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Pictures that results are compared with, pixel by pixel. {@code -Dgolden.update=true} writes them
 * anew; look at them then.
 */
public final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/dev/visprog/tools/golden");

  /** A pixel may differ by so much in each channel. */
  private static final int TOLERANCE = 6;

  /** So many pixels may differ by more: edges that another library version draws elsewhere. */
  private static final double STRAYS = 0.002;

  private Golden() {}

  public static void matches(Image result, String name) throws IOException {
    Path file = FOLDER.resolve(name + ".png");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FOLDER);
      ImageIO.write(result.toBufferedImage(), "png", file.toFile());
    }
    Image expected;
    try (InputStream in = Files.newInputStream(file)) {
      expected = Image.of(ImageIO.read(in));
    }
    assertThat(result.width()).isEqualTo(expected.width());
    assertThat(result.height()).isEqualTo(expected.height());
    int strays = 0;
    for (int y = 0; y < expected.height(); y++) {
      for (int x = 0; x < expected.width(); x++) {
        strays += differs(result.rgb(x, y), expected.rgb(x, y)) ? 1 : 0;
      }
    }
    assertThat(strays)
        .as("pixels unlike %s", file)
        .isLessThanOrEqualTo((int) (STRAYS * expected.width() * expected.height()));
  }

  private static boolean differs(int a, int b) {
    for (int shift = 0; shift <= 16; shift += 8) {
      if (Math.abs(((a >> shift) & 0xff) - ((b >> shift) & 0xff)) > TOLERANCE) {
        return true;
      }
    }
    return false;
  }
}
