package dev.visprog.tools.image;

import static dev.visprog.tools.image.TestPictures.gradient;
import static dev.visprog.tools.image.TestPictures.isGradient;
import static dev.visprog.tools.image.TestPictures.read;
import static dev.visprog.tools.image.TestPictures.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.value.Image;
import org.junit.jupiter.api.Test;

class BmpReadingTest {
  private static final byte[] RED_GREEN_BLUE = Bytes.of(0, 0, 255, 0, 0, 255, 0, 0, 255, 0, 0, 0);

  @Test
  void reads24Bits() throws Exception {
    isGradient(read(Encoded.as("bmp", gradient(31, 17))), 0);
  }

  @Test
  void readsRowsFromTheTop() throws Exception {
    byte[] data = Bytes.of(0, 0, 255, 0, 255, 0, 0, 0);
    Image down = read(BmpFile.of(1, -2, 24, 0, new byte[0], data));
    assertThat(down.rgb(0, 0)).isEqualTo(0xff0000);
    Image up = read(BmpFile.of(1, 2, 24, 0, new byte[0], data));
    assertThat(up.rgb(0, 1)).isEqualTo(0xff0000);
  }

  @Test
  void ignoresTheFourthByteOf32Bits() throws Exception {
    Image image = read(BmpFile.of(1, 1, 32, 0, new byte[0], Bytes.of(3, 2, 1, 0)));
    assertThat(image.rgb(0, 0)).isEqualTo(0x010203);
  }

  @Test
  void readsPalettes() throws Exception {
    Image image = read(BmpFile.of(3, 1, 8, 0, RED_GREEN_BLUE, Bytes.of(2, 1, 0, 0)));
    assertThat(image.rgb(0, 0)).isEqualTo(0x0000ff);
    assertThat(image.rgb(2, 0)).isEqualTo(0xff0000);
  }

  @Test
  void readsRuns() throws Exception {
    Image image = read(BmpFile.of(3, 1, 8, 1, RED_GREEN_BLUE, Bytes.of(2, 1, 1, 2, 0, 1)));
    assertThat(image.rgb(1, 0)).isEqualTo(0x00ff00);
    assertThat(image.rgb(2, 0)).isEqualTo(0x0000ff);
  }

  @Test
  void readsTheHeaderOfOs2() throws Exception {
    byte[] file =
        Bytes.start()
            .ascii("BM")
            .u32le(30)
            .u32le(0)
            .u32le(26)
            .u32le(12)
            .u16le(1)
            .u16le(1)
            .u16le(1)
            .u16le(24)
            .u8(3, 2, 1, 0)
            .done();
    assertThat(read(file).rgb(0, 0)).isEqualTo(0x010203);
  }

  @Test
  void skipsAProfileThatIsNotThere() throws Exception {
    assertThat(read(BmpFile.withProfile(3, 2, 1)).rgb(0, 0)).isEqualTo(0x010203);
  }

  @Test
  void refusesAHeaderBeyondTheEnd() {
    byte[] plain = BmpFile.of(1, 1, 24, 0, new byte[0], new byte[4]);
    refuses(Bytes.with(plain, 14, Bytes.of(124)), "the file is cut short, want the whole file");
  }

  @Test
  void refusesMissingRows() {
    refuses(
        BmpFile.of(4, 4, 24, 0, new byte[0], new byte[47]),
        "the file is cut short, want the whole file");
  }

  @Test
  void refusesAnotherPictureInside() {
    refuses(
        BmpFile.of(4, 4, 24, 4, new byte[0], new byte[48]),
        "got a BMP file around another picture, want a plain one");
  }
}
