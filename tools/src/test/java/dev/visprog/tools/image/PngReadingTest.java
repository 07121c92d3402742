package dev.visprog.tools.image;

import static dev.visprog.tools.image.TestPictures.gradient;
import static dev.visprog.tools.image.TestPictures.isGradient;
import static dev.visprog.tools.image.TestPictures.read;
import static dev.visprog.tools.image.TestPictures.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.value.Image;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PngReadingTest {

  @Test
  void readsTrueColourExactly() throws Exception {
    isGradient(read(Encoded.as("png", gradient(31, 17))), 0);
  }

  @Test
  void readsInterlacedRows() throws Exception {
    isGradient(read(Encoded.progressive("png", gradient(31, 17))), 0);
  }

  @Test
  void keepsGreyAsItIsStored() throws Exception {
    Image image = read(ramp(8));
    for (int x = 0; x < 256; x++) {
      assertThat(image.rgb(x, 0)).isEqualTo(x * 0x010101);
    }
  }

  @Test
  void keepsGreyOf16BitsAsBrightAsGreyOf8Bits() throws Exception {
    assertThat(read(ramp(16))).isEqualTo(read(ramp(8)));
  }

  @Test
  void keepsColoursOf16BitsAsBrightAsColoursOf8Bits() throws Exception {
    Bytes rows = Bytes.start().u8(0);
    for (int x = 0; x < 256; x++) {
      rows.u16(x * 257).u16(65535 - x * 257).u16(0x8080);
    }
    Image image = read(new PngFile().header(256, 1, 16, PngFile.RGB).rows(rows.done()).done());
    for (int x = 0; x < 256; x++) {
      assertThat(image.rgb(x, 0)).isEqualTo(x << 16 | (255 - x) << 8 | 0x80);
    }
  }

  @Test
  void readsGreyOf1And2And4Bits() throws Exception {
    assertThat(pixels(1, Bytes.of(0, 0b01100000), 3)).containsExactly(0, 0xffffff, 0xffffff);
    assertThat(pixels(2, Bytes.of(0, 0b00011011), 4))
        .containsExactly(0, 0x555555, 0xaaaaaa, 0xffffff);
    assertThat(pixels(4, Bytes.of(0, 0x08, 0xf0), 3)).containsExactly(0, 0x888888, 0xffffff);
  }

  @Test
  void laysTransparentPartsOnWhite() throws Exception {
    byte[] row = Bytes.of(0, 200, 0, 0, 255, 200, 0, 0, 128, 200, 0, 0, 0);
    Image image = read(new PngFile().header(3, 1, 8, PngFile.RGBA).rows(row).done());
    assertThat(image.rgb(0, 0)).isEqualTo(0xc80000);
    assertThat(image.rgb(1, 0)).isEqualTo(0xe37f7f);
    assertThat(image.rgb(2, 0)).isEqualTo(0xffffff);
  }

  @Test
  void laysTransparentGreyOnWhite() throws Exception {
    byte[] row = Bytes.of(0, 100, 255, 100, 128, 100, 0);
    Image image = read(new PngFile().header(3, 1, 8, PngFile.GREY_ALPHA).rows(row).done());
    assertThat(image.rgb(0, 0)).isEqualTo(0x646464);
    assertThat(image.rgb(1, 0)).isEqualTo(0xb1b1b1);
    assertThat(image.rgb(2, 0)).isEqualTo(0xffffff);
  }

  @Test
  void laysTransparentGreyOf16BitsOnWhite() throws Exception {
    byte[] row = Bytes.start().u8(0).u16(100 * 257).u16(65535).u16(100 * 257).u16(128 * 257).done();
    Image image = read(new PngFile().header(2, 1, 16, PngFile.GREY_ALPHA).rows(row).done());
    assertThat(image.rgb(0, 0)).isEqualTo(0x646464);
    assertThat(image.rgb(1, 0)).isEqualTo(0xb1b1b1);
  }

  @Test
  void readsPalettesAndTheirTransparency() throws Exception {
    PngFile file = new PngFile().header(3, 1, 8, PngFile.PALETTE);
    file.chunk("PLTE", Bytes.of(255, 0, 0, 0, 255, 0, 0, 0, 255));
    file.chunk("tRNS", Bytes.of(255, 0));
    Image image = read(file.rows(Bytes.of(0, 0, 1, 2)).done());
    assertThat(image.rgb(0, 0)).isEqualTo(0xff0000);
    assertThat(image.rgb(1, 0)).isEqualTo(0xffffff);
    assertThat(image.rgb(2, 0)).isEqualTo(0x0000ff);
  }

  @Test
  void readsPalettesOf1Bit() throws Exception {
    PngFile file = new PngFile().header(2, 1, 1, PngFile.PALETTE);
    file.chunk("PLTE", Bytes.of(1, 2, 3, 4, 5, 6));
    Image image = read(file.rows(Bytes.of(0, 0b01000000)).done());
    assertThat(image.rgb(0, 0)).isEqualTo(0x010203);
    assertThat(image.rgb(1, 0)).isEqualTo(0x040506);
  }

  @Test
  void readsASingleTransparentColour() throws Exception {
    PngFile file = new PngFile().header(2, 1, 8, PngFile.RGB);
    file.chunk("tRNS", Bytes.of(0, 10, 0, 20, 0, 30));
    Image image = read(file.rows(Bytes.of(0, 10, 20, 30, 10, 20, 31)).done());
    assertThat(image.rgb(0, 0)).isEqualTo(0xffffff);
    assertThat(image.rgb(1, 0)).isEqualTo(0x0a141f);
  }

  @Test
  void readsASingleTransparentGrey() throws Exception {
    PngFile file = new PngFile().header(2, 1, 8, PngFile.GREY);
    file.chunk("tRNS", Bytes.of(0, 10));
    Image image = read(file.rows(Bytes.of(0, 10, 20)).done());
    assertThat(image.rgb(0, 0)).isEqualTo(0xffffff);
    assertThat(image.rgb(1, 0)).isEqualTo(0x141414);
  }

  @Test
  void ignoresChunksThatAreNotThePicture() throws Exception {
    PngFile file = new PngFile().header(1, 1, 8, PngFile.GREY);
    file.chunk("tEXt", Bytes.start().ascii("no zero byte").done());
    file.chunk("iCCP", Bytes.start().ascii("no profile").done());
    file.chunk("eXIf", Bytes.start().ascii("no fields").done());
    file.chunk("gAMA", new byte[3]);
    assertThat(read(file.rows(Bytes.of(0, 7)).done()).rgb(0, 0)).isEqualTo(0x070707);
  }

  @Test
  void refusesTooFewRows() {
    refuses(
        new PngFile().header(4, 4, 8, PngFile.GREY).rows(Bytes.of(0, 1, 2, 3, 4)).done(),
        "the file is cut short, want the whole file");
  }

  @Test
  void refusesAWrongChecksum() throws IOException {
    byte[] file = Encoded.as("png", gradient(8, 8));
    file[file.length - 20] ^= 1;
    refuses(file, "the chunk 'IDAT' of the PNG file is damaged");
  }

  @Test
  void refusesAFileWithoutAPicture() {
    refuses(
        new PngFile().header(1, 1, 8, PngFile.GREY).done(), "the PNG file has no picture in it");
  }

  @Test
  void refusesAChunkThatChangesTheMeaning() {
    byte[] file = new PngFile().chunk("CgBI", new byte[4]).header(1, 1, 8, PngFile.GREY).done();
    refuses(file, "the chunk 'IHDR' of the PNG file is damaged");
  }

  private static int[] pixels(int depth, byte[] rows, int width) throws ImageReadException {
    Image image = read(new PngFile().header(width, 1, depth, PngFile.GREY).rows(rows).done());
    int[] pixels = new int[width];
    Arrays.setAll(pixels, x -> image.rgb(x, 0));
    return pixels;
  }

  private static byte[] ramp(int depth) {
    Bytes row = Bytes.start().u8(0);
    for (int x = 0; x < 256; x++) {
      row.u8(x);
      if (depth == 16) {
        row.u8(x);
      }
    }
    return new PngFile().header(256, 1, depth, PngFile.GREY).rows(row.done()).done();
  }
}
