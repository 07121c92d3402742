package dev.visprog.tools.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeepGreyTest {
  @TempDir private Path folder;

  @Test
  void keepsEveryNumber() throws Exception {
    short[] samples = new short[1 << 16];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) i;
    }
    Path file = folder.resolve("all.png");

    DeepGrey.of(512, 128, samples).write(file);

    DeepGrey read = DeepGrey.read(file, 1 << 16);
    assertThat(read.width()).isEqualTo(512);
    assertThat(read.height()).isEqualTo(128);
    assertThat(read.toArray()).isEqualTo(samples);
  }

  @Test
  void isReadByOthersAsSixteenBitsOfGrey() throws Exception {
    Path file = folder.resolve("small.png");
    DeepGrey.of(2, 1, new short[] {1, 300}).write(file);

    BufferedImage picture = ImageIO.read(file.toFile());

    assertThat(picture.getType()).isEqualTo(BufferedImage.TYPE_USHORT_GRAY);
    assertThat(picture.getRaster().getSample(1, 0, 0)).isEqualTo(300);
  }

  @Test
  void refusesOtherKindsOfPictures() throws IOException {
    refuses(png(BufferedImage.TYPE_BYTE_GRAY), "got a PNG file with 8 bits of grey, want 16");
    refuses(png(BufferedImage.TYPE_INT_RGB), "got a PNG file with 8 bits of colour, want 16");
    Path jpeg = folder.resolve("a.jpg");
    ImageIO.write(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), "jpg", jpeg.toFile());
    refuses(jpeg, "got a JPEG file, want a PNG file with 16 bits of grey");
  }

  @Test
  void refusesLargeAndDamagedFiles() throws IOException {
    Path file = folder.resolve("deep.png");
    DeepGrey.of(40, 30, new short[40 * 30]).write(file);
    assertThatThrownBy(() -> DeepGrey.read(file, 1199))
        .isInstanceOf(ImageReadException.class)
        .hasMessageContaining("got 40×30 pixels (1200 pixels), want at most 1199 pixels");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 20));
    refuses(file, "could not read");
  }

  private void refuses(Path file, String message) {
    assertThatThrownBy(() -> DeepGrey.read(file, 1 << 20))
        .isInstanceOf(ImageReadException.class)
        .hasMessageStartingWith("could not read '" + file)
        .hasMessageContaining(message);
  }

  private Path png(int type) throws IOException {
    Path file = folder.resolve(type + ".png");
    ImageIO.write(new BufferedImage(3, 2, type), "png", file.toFile());
    return file;
  }
}
