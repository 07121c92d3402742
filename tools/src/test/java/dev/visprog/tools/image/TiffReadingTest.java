package dev.visprog.tools.image;

import static dev.visprog.tools.image.TestPictures.gradient;
import static dev.visprog.tools.image.TestPictures.isGradient;
import static dev.visprog.tools.image.TestPictures.read;
import static dev.visprog.tools.image.TestPictures.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.value.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TiffReadingTest {

  @ParameterizedTest
  @ValueSource(strings = {"LZW", "ZLib", "Deflate", "PackBits"})
  void readsEveryCompressionWithoutLoss(String compression) throws Exception {
    isGradient(read(Encoded.compressed("tiff", compression, gradient(40, 30))), 0);
  }

  @Test
  void readsJpegInTiff() throws Exception {
    isGradient(read(Encoded.compressed("tiff", "JPEG", gradient(64, 48))), 24);
  }

  @Test
  void readsAnUncompressedFile() throws Exception {
    isGradient(read(TiffFile.rgb(gradient(40, 30)).done()), 0);
  }

  @Test
  void keepsGreyOf8And16BitsAsItIsStored() throws Exception {
    byte[] eight = TiffFile.of(3, 1, 8, 1, 1, Bytes.of(0, 100, 255)).done();
    byte[] sixteen = TiffFile.of(3, 1, 16, 1, 1, Bytes.of(0, 0, 100, 100, 255, 255)).done();
    assertThat(read(eight).rgb(1, 0)).isEqualTo(0x646464);
    assertThat(read(sixteen)).isEqualTo(read(eight));
  }

  @Test
  void readsGreyWhoseZeroIsWhite() throws Exception {
    Image image = read(TiffFile.of(3, 1, 8, 0, 1, Bytes.of(0, 100, 255)).done());
    assertThat(image.rgb(0, 0)).isEqualTo(0xffffff);
    assertThat(image.rgb(1, 0)).isEqualTo(0x9b9b9b);
    assertThat(image.rgb(2, 0)).isEqualTo(0);
  }

  @Test
  void readsBlackAndWhite() throws Exception {
    Image image = read(TiffFile.of(3, 1, 1, 0, 1, Bytes.of(0b01000000)).done());
    assertThat(image.rgb(0, 0)).isEqualTo(0xffffff);
    assertThat(image.rgb(1, 0)).isEqualTo(0);
  }

  @Test
  void readsCmyk() throws Exception {
    byte[] inks = Bytes.of(255, 0, 0, 0, 0, 255, 255, 128);
    Image image = read(TiffFile.of(2, 1, 8, 5, 4, inks).done());
    assertThat(image.rgb(0, 0)).isEqualTo(0x00ffff);
    assertThat(image.rgb(1, 0)).isEqualTo(0x7f0000);
  }

  @Test
  void laysTransparentPartsOnWhite() throws Exception {
    byte[] data = Bytes.of(200, 0, 0, 255, 200, 0, 0, 128, 200, 0, 0, 0);
    Image image = read(TiffFile.of(3, 1, 8, 2, 4, data).number(338, 3, 2).done());
    assertThat(image.rgb(0, 0)).isEqualTo(0xc80000);
    assertThat(image.rgb(1, 0)).isEqualTo(0xe37f7f);
    assertThat(image.rgb(2, 0)).isEqualTo(0xffffff);
  }

  @Test
  void takesMultipliedColoursApartFromTheirTransparency() throws Exception {
    byte[] data = Bytes.of(100, 0, 0, 128);
    Image image = read(TiffFile.of(1, 1, 8, 2, 4, data).number(338, 3, 1).done());
    TestPictures.isNear(image, 0, 0, 0xe37f7f, 1);
  }

  @Test
  void readsColoursOf16Bits() throws Exception {
    byte[] data = Bytes.of(200, 200, 100, 100, 50, 50);
    assertThat(read(TiffFile.of(1, 1, 16, 2, 3, data).done()).rgb(0, 0)).isEqualTo(0xc86432);
  }

  @Test
  void refusesAStripBeyondTheEnd() {
    refuses(
        TiffFile.rgb(gradient(4, 4)).number(279, 4, 100_000).done(),
        "the file is cut short, want the whole file");
  }

  @Test
  void refusesTooFewStrips() {
    refuses(
        TiffFile.rgb(gradient(4, 4)).number(278, 4, 1).done(),
        "got 1 parts of a TIFF picture, want 4");
  }

  @Test
  void refusesBigTiff() {
    refuses(
        Bytes.start().ascii("II").u16le(43).zeros(20).done(),
        "got a BigTIFF file, want a TIFF file below 4 GB");
  }
}
