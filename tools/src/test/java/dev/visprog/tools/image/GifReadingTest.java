package dev.visprog.tools.image;

import static dev.visprog.tools.image.TestPictures.read;
import static dev.visprog.tools.image.TestPictures.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.value.Image;
import org.junit.jupiter.api.Test;

class GifReadingTest {
  private static final byte[] TRAILER = Bytes.of(0x3b);

  @Test
  void readsTheColoursOfThePalette() throws Exception {
    Image image = read(file(2, 1, frame(0, 0, 2, 1), TRAILER));
    assertThat(image.rgb(0, 0)).isEqualTo(0xff0000);
    assertThat(image.rgb(1, 0)).isEqualTo(0x0000ff);
  }

  @Test
  void laysAPartOnTheScreenAndTheScreenOnWhite() throws Exception {
    Image image = read(file(5, 4, frame(2, 3, 2, 1), TRAILER));
    assertThat(image.summary()).isEqualTo("image 5×4");
    assertThat(image.rgb(0, 0)).isEqualTo(0xffffff);
    assertThat(image.rgb(2, 3)).isEqualTo(0xff0000);
    assertThat(image.rgb(3, 3)).isEqualTo(0x0000ff);
    assertThat(image.rgb(4, 3)).isEqualTo(0xffffff);
  }

  @Test
  void laysTransparentPartsOnWhite() throws Exception {
    byte[] control = Bytes.of(0x21, 0xf9, 4, 1, 0, 0, 0, 0);
    Image image = read(file(2, 1, control, frame(0, 0, 2, 1), TRAILER));
    assertThat(image.rgb(0, 0)).isEqualTo(0xffffff);
    assertThat(image.rgb(1, 0)).isEqualTo(0x0000ff);
  }

  @Test
  void enlargesTheScreenForAPictureBeyondIt() throws Exception {
    assertThat(read(file(0, 0, frame(1, 0, 2, 1), TRAILER)).summary()).isEqualTo("image 3×1");
  }

  @Test
  void readsTheFirstOfThousandsOfPictures() throws Exception {
    Bytes frames = Bytes.start().add(frame(0, 0, 2, 1));
    for (int i = 0; i < 10_000; i++) {
      frames.add(frame(0, 0, 60_000, 60_000));
    }
    Image image = read(file(2, 1, frames.done(), TRAILER));
    assertThat(image.summary()).isEqualTo("image 2×1");
  }

  @Test
  void skipsComments() throws Exception {
    byte[] comment = Bytes.of(0x21, 0xfe, 2, 'h', 'i', 0);
    assertThat(read(file(2, 1, comment, frame(0, 0, 2, 1), TRAILER)).rgb(0, 0)).isEqualTo(0xff0000);
  }

  @Test
  void refusesAFileWithoutAPicture() {
    refuses(file(2, 1, TRAILER), "the GIF file has no picture in it");
  }

  static byte[] file(int width, int height, byte[]... blocks) {
    Bytes file = Bytes.start().ascii("GIF89a").u16le(width).u16le(height).u8(0x80, 0, 0);
    file.u8(255, 0, 0, 0, 0, 255);
    for (byte[] block : blocks) {
      file.add(block);
    }
    return file.done();
  }

  /** A picture whose data are one red and one blue pixel: clear, 0, 1, end, 3 bits each. */
  static byte[] frame(int x, int y, int width, int height) {
    Bytes frame = Bytes.start().u8(0x2c).u16le(x).u16le(y).u16le(width).u16le(height);
    return frame.u8(0, 2, 2, 0b01000100, 0b1010, 0).done();
  }
}
