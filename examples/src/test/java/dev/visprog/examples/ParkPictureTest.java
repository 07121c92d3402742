package dev.visprog.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ParkPictureTest {
  static final Path FILE = Path.of("images", "park.png");

  @Test
  void isTheCommittedPicture() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      ParkPicture.main(new String[] {FILE.toString()});
    }
    BufferedImage committed = ImageIO.read(FILE.toFile());
    BufferedImage drawn = ParkPicture.draw();

    assertThat(differentPixels(drawn, committed))
        .as("pixels that differ from %s; -Dgolden.update=true writes it anew", FILE)
        .isZero();
  }

  private static int differentPixels(BufferedImage a, BufferedImage b) {
    assertThat(a.getWidth()).isEqualTo(b.getWidth());
    assertThat(a.getHeight()).isEqualTo(b.getHeight());
    int different = 0;
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) {
        different += a.getRGB(x, y) == b.getRGB(x, y) ? 0 : 1;
      }
    }
    return different;
  }
}
