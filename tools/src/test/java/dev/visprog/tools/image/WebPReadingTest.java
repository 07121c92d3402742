package dev.visprog.tools.image;

import static dev.visprog.tools.image.TestPictures.gradient;
import static dev.visprog.tools.image.TestPictures.isGradient;
import static dev.visprog.tools.image.TestPictures.isNear;
import static dev.visprog.tools.image.TestPictures.read;
import static dev.visprog.tools.image.TestPictures.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.value.Image;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class WebPReadingTest {

  @Test
  void readsALosslessFileExactly() throws Exception {
    isGradient(read(WebPFile.lossless(gradient(33, 21))), 0);
  }

  @Test
  void readsALossyFile() throws Exception {
    isGradient(read(WebPFile.encode(gradient(64, 48), 100)), 12);
  }

  /** Each block is predicted from its neighbours, so that the errors of a decoder add up. */
  @Test
  void keepsTheBrightnessOfALossyPictureDownToItsLastRow() throws Exception {
    int size = 512;
    BufferedImage picture = gradient(size, size);
    Image image = read(WebPFile.encode(picture, 50));
    for (int top = 0; top < size; top += 64) {
      int difference = 0;
      for (int y = top; y < top + 64; y++) {
        for (int x = 0; x < size; x++) {
          difference += (image.rgb(x, y) >> 8 & 0xff) - (picture.getRGB(x, y) >> 8 & 0xff);
        }
      }
      assertThat(difference / (64.0 * size)).as("rows from %d", top).isBetween(-0.5, 0.5);
    }
  }

  @Test
  void laysTransparentPartsOnWhite() throws Exception {
    for (int quality : new int[] {100, 101}) {
      Image image = read(WebPFile.encode(halfTransparent(), quality));
      isNear(image, 2, 8, 0xc80000, quality == 100 ? 8 : 0);
      isNear(image, 13, 8, 0xffffff, 0);
      isNear(image, 8, 2, 0xe37f7f, quality == 100 ? 8 : 0);
    }
  }

  @Test
  void showsTheFirstPictureOfAnAnimationOnItsCanvas() throws Exception {
    BufferedImage first = gradient(10, 6);
    BufferedImage second = gradient(20, 12);
    byte[] chunks =
        Bytes.start()
            .add(WebPFile.canvas(20, 12))
            .add(WebPFile.chunk("ANIM", new byte[6]))
            .add(WebPFile.animationFrame(4, 2, first))
            .add(WebPFile.animationFrame(0, 0, second))
            .done();
    Image image = read(WebPFile.riff(chunks));
    assertThat(image.summary()).isEqualTo("image 20×12");
    assertThat(image.rgb(0, 0)).isEqualTo(0xffffff);
    assertThat(image.rgb(4, 2)).isEqualTo(first.getRGB(0, 0) & 0xffffff);
    assertThat(image.rgb(13, 7)).isEqualTo(first.getRGB(9, 5) & 0xffffff);
    assertThat(image.rgb(14, 7)).isEqualTo(0xffffff);
  }

  @Test
  void ignoresWhatFollowsTheFile() throws Exception {
    byte[] file = WebPFile.lossless(gradient(8, 8));
    assertThat(read(Bytes.start().add(file).zeros(100).done())).isEqualTo(read(file));
  }

  @Test
  void refusesAPictureLargerThanItsCanvas() throws Exception {
    byte[] chunks =
        Bytes.start()
            .add(WebPFile.canvas(8, 8))
            .add(WebPFile.animationFrame(2, 2, gradient(8, 8)))
            .done();
    refuses(
        WebPFile.riff(chunks), "the WebP file is damaged: its picture is larger than its canvas");
  }

  @Test
  void refusesAFileWithoutAPicture() {
    refuses(WebPFile.riff(WebPFile.canvas(8, 8)), "the WebP file has no picture in it");
  }

  private static BufferedImage halfTransparent() {
    BufferedImage picture = new BufferedImage(16, 16, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < 16; y++) {
      for (int x = 0; x < 16; x++) {
        int alpha = y < 5 ? 128 : x < 8 ? 255 : 0;
        picture.setRGB(x, y, alpha << 24 | 0xc80000);
      }
    }
    return picture;
  }
}
