package dev.visprog.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.visprog.trace.Picture.Format;
import dev.visprog.value.AreaAverage;
import dev.visprog.value.Box;
import dev.visprog.value.Image;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureTest {
  @Test
  void encodesPhotographsAsJpegOfBoundedSize() throws IOException {
    Picture picture = Picture.of(noisy(2000, 500));

    BufferedImage decoded = decode(picture);

    assertThat(picture.format()).isEqualTo(Format.JPEG);
    assertThat(decoded.getWidth()).isEqualTo(1280);
    assertThat(decoded.getHeight()).isEqualTo(320);
    assertThat(picture.width()).isEqualTo(2000);
    assertThat(picture.height()).isEqualTo(500);
  }

  @Test
  void encodesDrawingsAsPngWithoutLoss() throws IOException {
    BufferedImage drawing = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = drawing.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(20, 30, 100, 100);
    graphics.dispose();
    Image image = Image.of(drawing);

    Picture picture = Picture.of(image);

    assertThat(picture.format()).isEqualTo(Format.PNG);
    assertThat(Image.of(decode(picture))).isEqualTo(image);
  }

  @Test
  void encodesTinyPicturesAsPng() throws IOException {
    Image image = noisy(3, 64);

    assertThat(Picture.of(image).format()).isEqualTo(Format.PNG);
    assertThat(Image.of(decode(Picture.of(image)))).isEqualTo(image);
  }

  @Test
  void keepsAtLeastOnePixelOfAVeryLongPicture() throws IOException {
    BufferedImage decoded = decode(Picture.of(noisy(9000, 2)));

    assertThat(decoded.getWidth()).isEqualTo(1280);
    assertThat(decoded.getHeight()).isEqualTo(1);
  }

  @Test
  void shrinksByAveragingWhatANewPixelCovers() {
    byte[] source = {0, 0, 0, 30, 30, 30, 60, 60, 60}; // three pixels become two
    byte[] target = new byte[6];

    AreaAverage.shrink(source, 3, 1, target, 2, 1);
    assertThat(target).containsExactly(10, 10, 10, 50, 50, 50);

    AreaAverage.shrink(source, 1, 3, target, 1, 2);
    assertThat(target).containsExactly(10, 10, 10, 50, 50, 50);
  }

  @Test
  void keepsTheMeanColourWhenShrinking() {
    Random random = new Random(5);
    for (int i = 0; i < 100; i++) {
      int width = 1 + random.nextInt(90);
      int height = 1 + random.nextInt(90);
      int newWidth = 1 + random.nextInt(width);
      int newHeight = 1 + random.nextInt(height);
      byte[] source = new byte[3 * width * height];
      random.nextBytes(source);
      byte[] target = new byte[3 * newWidth * newHeight];

      AreaAverage.shrink(source, width, height, target, newWidth, newHeight);

      assertThat(mean(target)).isCloseTo(mean(source), within(0.6));
    }
  }

  @Test
  void isEqualWhenItShowsTheSameImage() {
    Image image = noisy(50, 40);
    Picture stored = Picture.stored(image.pixelHash(), 50, 40, Format.PNG, new byte[] {1});

    assertThat(Picture.of(image)).isEqualTo(stored).hasSameHashCodeAs(stored);
    assertThat(Picture.of(image)).isNotEqualTo(Picture.of(image.crop(new Box(0, 0, 5, 5))));
  }

  @Test
  void givesEveryThreadTheSameBytes() throws Exception {
    Picture picture = Picture.of(noisy(300, 300));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> calls =
          Stream.generate(() -> (Callable<String>) () -> hash(picture)).limit(32).toList();
      Set<String> hashes =
          threads.invokeAll(calls).stream().map(PictureTest::get).collect(Collectors.toSet());
      assertThat(hashes).hasSize(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void handsOutCopies() {
    Picture picture = Picture.of(noisy(10, 10));

    picture.bytes()[0] = 0;

    assertThat(picture.bytes()[0]).isEqualTo((byte) 0x89);
  }

  private static String hash(Picture picture) {
    return new dev.visprog.value.ContentHash().add(picture.bytes()).finish();
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static double mean(byte[] bytes) {
    long sum = 0;
    for (byte b : bytes) {
      sum += b & 0xff;
    }
    return (double) sum / bytes.length;
  }

  private static Image noisy(int width, int height) {
    byte[] bgr = new byte[3 * width * height];
    new Random(1).nextBytes(bgr);
    return Image.ofBgr(width, height, bgr);
  }

  private static BufferedImage decode(Picture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
  }
}
