package dev.visprog.tools.image;

import static dev.visprog.tools.image.TestPictures.gradient;
import static dev.visprog.tools.image.TestPictures.isGradient;
import static dev.visprog.tools.image.TestPictures.isNear;
import static dev.visprog.tools.image.TestPictures.read;
import static dev.visprog.tools.image.TestPictures.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class JpegReadingTest {
  /** What the rounding of a JPEG of quality 100 may change. */
  private static final int ROUNDING = 3;

  @Test
  void readsABaselineFile() throws Exception {
    isGradient(read(Encoded.as("jpeg", gradient(64, 48))), 12); // colours at half the size
  }

  @Test
  void readsAProgressiveFileLikeABaselineOne() throws Exception {
    BufferedImage picture = gradient(64, 48);
    assertThat(read(Encoded.progressive("jpeg", picture)))
        .isEqualTo(read(Encoded.as("jpeg", picture)));
  }

  @Test
  void readsGreyAsItIsStored() throws Exception {
    isNear(read(JpegFile.ofSamples(100)), 5, 5, 0x646464, ROUNDING);
  }

  @Test
  void readsTheColoursOfCmyk() throws Exception {
    isNear(read(JpegFile.ofSamples(255, 0, 0, 0)), 5, 5, 0x00ffff, ROUNDING);
    isNear(read(JpegFile.ofSamples(0, 255, 255, 128)), 5, 5, 0x7f0000, ROUNDING);
  }

  @Test
  void readsTheInvertedInksOfAdobe() throws Exception {
    byte[] cyan = JpegFile.withAdobe(JpegFile.ofSamples(0, 255, 255, 255), 0);
    isNear(read(cyan), 5, 5, 0x00ffff, ROUNDING);
    byte[] dark = JpegFile.withAdobe(JpegFile.ofSamples(255, 255, 255, 64), 0);
    isNear(read(dark), 5, 5, 0x404040, ROUNDING);
  }

  @Test
  void readsYcckOfAdobe() throws Exception {
    // Full yellow (no blue): brightness 226, blue difference 0, red difference 149.
    byte[] yellow = JpegFile.withAdobe(JpegFile.ofSamples(226, 1, 149, 255), 2);
    isNear(read(yellow), 5, 5, 0xffff00, ROUNDING);
    byte[] half = JpegFile.withAdobe(JpegFile.ofSamples(255, 128, 128, 128), 2);
    isNear(read(half), 5, 5, 0x808080, ROUNDING);
  }

  @Test
  void readsRgbThatAdobeSaysIsRgb() throws Exception {
    byte[] file = withoutJfif(JpegFile.ofSamples(200, 100, 50));
    isNear(read(JpegFile.withAdobe(file, 0)), 5, 5, 0xc86432, ROUNDING);
  }

  @Test
  void readsRgbByTheNamesOfItsComponents() throws Exception {
    byte[] file = withoutJfif(JpegFile.ofSamples(200, 100, 50));
    int frame = JpegFile.frame(file);
    int scan = startOfScan(file, frame);
    for (int i = 0; i < 3; i++) {
      file[frame + 8 + 3 * i] = (byte) "RGB".charAt(i);
      file[scan + 3 + 2 * i] = (byte) "RGB".charAt(i);
    }
    isNear(read(file), 5, 5, 0xc86432, ROUNDING);
  }

  @Test
  void ignoresSegmentsThatAreNotThePicture() throws Exception {
    byte[] plain = Encoded.as("jpeg", gradient(16, 16));
    byte[] file = JpegFile.with(plain, 0xe2, Bytes.start().ascii("ICC_PROFILE\0").done());
    file = JpegFile.with(file, 0xe1, Bytes.start().ascii("Exif\0\0II").done());
    file = JpegFile.with(file, 0xed, new byte[60_000]);
    file = JpegFile.with(file, 0xfe, new byte[0]);
    assertThat(read(file)).isEqualTo(read(plain));
  }

  @Test
  void ignoresWhatFollowsThePicture() throws Exception {
    byte[] plain = Encoded.as("jpeg", gradient(16, 16));
    assertThat(read(Bytes.start().add(plain).add(plain).zeros(5000).done())).isEqualTo(read(plain));
  }

  @Test
  void refusesDataThatEndEarlyBeforeAProperEnd() throws IOException {
    byte[] file = Encoded.as("jpeg", gradient(64, 48));
    byte[] holed = Bytes.start().add(file, 0, file.length - 400).u8(0xff, 0xd9).done();
    refuses(holed, "the file is cut short, want the whole file");
  }

  @Test
  void refusesRareKinds() throws IOException {
    byte[] file = Encoded.as("jpeg", gradient(16, 16));
    file[JpegFile.frame(file) - 1] = (byte) 0xc3;
    refuses(file, "got a lossless, arithmetic or 12-bit JPEG, want a baseline or progressive one");
  }

  @Test
  void refusesTwoComponents() throws IOException {
    refuses(JpegFile.ofSamples(1, 2), "got a JPEG of 2 components, want 1, 3 or 4");
  }

  @Test
  void refusesAFileWithoutAPicture() {
    refuses(Bytes.of(0xff, 0xd8, 0xff, 0xd9), "the JPEG file has no picture in it");
  }

  private static byte[] withoutJfif(byte[] file) {
    boolean jfif = (file[3] & 0xff) == 0xe0;
    return jfif ? Bytes.start().add(file, 0, 2).add(file, 20, file.length).done() : file;
  }

  private static int startOfScan(byte[] file, int from) {
    int at = from;
    while ((file[at] & 0xff) != 0xff || (file[at + 1] & 0xff) != 0xda) {
      at++;
    }
    return at + 2;
  }
}
