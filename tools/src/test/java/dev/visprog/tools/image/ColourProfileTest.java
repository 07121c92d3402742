package dev.visprog.tools.image;

import static dev.visprog.tools.image.TestPictures.gradient;
import static dev.visprog.tools.image.TestPictures.isNear;
import static dev.visprog.tools.image.TestPictures.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.value.Image;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ColourProfileTest {
  /** What linear 100 of 255 is in sRGB: 255 × (1.055 × (100/255)^(1/2.4) − 0.055). */
  private static final int LINEAR_100 = 168;

  @Test
  void convertsThePictureOfEveryFormat() throws Exception {
    BufferedImage picture = plain(0x6400ff);
    int expected = LINEAR_100 << 16 | 0xff;
    byte[] profile = IccProfile.linearRgb();
    isNear(read(JpegFile.withProfile(Encoded.as("jpeg", picture), profile)), 3, 3, expected, 4);
    isNear(read(png(PngFile.RGB, profile, 100, 0, 255)), 0, 0, expected, 1);
    isNear(read(WebPFile.withProfile(WebPFile.lossless(picture), profile)), 3, 3, expected, 1);
    isNear(
        read(TiffFile.rgb(picture).values(34675, 7, profile.length, profile).done()),
        3,
        3,
        expected,
        1);
  }

  @Test
  void convertsGrey() throws Exception {
    int expected = LINEAR_100 * 0x010101;
    isNear(read(png(PngFile.GREY, IccProfile.linearGrey(), 100)), 0, 0, expected, 1);
  }

  @Test
  void convertsColoursUnderTransparency() throws Exception {
    Image opaque = read(png(PngFile.RGBA, IccProfile.linearRgb(), 100, 0, 255, 255));
    isNear(opaque, 0, 0, LINEAR_100 << 16 | 0xff, 1);
    Image clear = read(png(PngFile.RGBA, IccProfile.linearRgb(), 100, 0, 255, 0));
    assertThat(clear.rgb(0, 0)).isEqualTo(0xffffff);
  }

  @Test
  void printsCmykWithTheInksOfItsProfile() throws Exception {
    byte[] profile = IccProfile.redInk();
    byte[] ink = JpegFile.withProfile(JpegFile.ofSamples(255, 0, 0, 0), profile);
    isNear(read(ink), 5, 5, 0xff0000, 12);
    byte[] paper = JpegFile.withProfile(JpegFile.ofSamples(0, 0, 0, 0), profile);
    isNear(read(paper), 5, 5, 0xffffff, 3);
    byte[] inverted =
        JpegFile.withProfile(JpegFile.withAdobe(JpegFile.ofSamples(0, 255, 255, 255), 0), profile);
    isNear(read(inverted), 5, 5, 0xff0000, 12);
    byte[] black = JpegFile.withProfile(JpegFile.ofSamples(0, 0, 0, 255), profile);
    isNear(read(black), 5, 5, 0, 3);
  }

  @Test
  void leavesSrgbUntouched() throws Exception {
    byte[] file = Encoded.as("jpeg", gradient(32, 32));
    assertThat(read(JpegFile.withProfile(file, IccProfile.srgb()))).isEqualTo(read(file));
  }

  @Test
  void ignoresAProfileForOtherSamples() throws Exception {
    assertThat(read(png(PngFile.RGB, IccProfile.linearGrey(), 1, 2, 3)).rgb(0, 0))
        .isEqualTo(0x010203);
    assertThat(read(png(PngFile.GREY, IccProfile.redInk(), 7)).rgb(0, 0)).isEqualTo(0x070707);
  }

  @Test
  void ignoresADamagedProfile() throws Exception {
    byte[] profile = IccProfile.linearRgb();
    for (int at = 0; at < profile.length; at += 7) {
      byte[] damaged = profile.clone();
      damaged[at] ^= 0x55;
      assertThat(read(png(PngFile.RGB, damaged, 1, 2, 3)).width()).isEqualTo(1);
    }
    for (int length = 0; length < profile.length; length += 11) {
      byte[] cut = Arrays.copyOf(profile, length);
      assertThat(read(png(PngFile.RGB, cut, 1, 2, 3)).width()).isEqualTo(1);
    }
  }

  @Test
  void ignoresAProfileThatInflatesWithoutEnd() throws Exception {
    assertThat(read(png(PngFile.RGB, new byte[100_000_000], 1, 2, 3)).rgb(0, 0))
        .isEqualTo(0x010203);
  }

  private static byte[] png(int colours, byte[] profile, int... samples) {
    PngFile file = new PngFile().header(1, 1, 8, colours);
    file.chunk("iCCP", PngFile.profile(profile));
    return file.rows(Bytes.start().u8(0).u8(samples).done()).done();
  }

  private static BufferedImage plain(int rgb) {
    BufferedImage picture = new BufferedImage(8, 8, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < 8; x++) {
        picture.setRGB(x, y, rgb);
      }
    }
    return picture;
  }
}
