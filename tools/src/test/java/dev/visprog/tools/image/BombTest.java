package dev.visprog.tools.image;

import static dev.visprog.tools.image.TestPictures.gradient;
import static dev.visprog.tools.image.TestPictures.read;
import static dev.visprog.tools.image.TestPictures.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Small files that ask for much. Decoding any of them would take minutes or gigabytes. */
@Timeout(30)
class BombTest {
  private static final String GIANT =
      "got 60000×60000 pixels (3600 megapixels), want at most 1 megapixels";

  @Test
  void refusesAGiantPng() {
    byte[] rows = new byte[1000];
    refuses(new PngFile().header(60_000, 60_000, 8, PngFile.RGB).rows(rows).done(), GIANT);
  }

  @Test
  void refusesAGiantJpeg() throws IOException {
    byte[] file = Encoded.as("jpeg", gradient(8, 8));
    byte[] size = Bytes.start().u16(60_000).u16(60_000).done();
    refuses(Bytes.with(file, JpegFile.frame(file) + 3, size), GIANT);
  }

  @Test
  void refusesAGiantBmp() {
    refuses(BmpFile.of(60_000, 60_000, 8, 1, new byte[4], new byte[100]), GIANT);
  }

  @Test
  void refusesAGiantGifScreenAndAGiantGifPicture() {
    refuses(GifReadingTest.file(60_000, 60_000, GifReadingTest.frame(0, 0, 2, 1)), GIANT);
    refuses(GifReadingTest.file(2, 1, GifReadingTest.frame(0, 0, 60_000, 60_000)), GIANT);
  }

  @Test
  void refusesAGiantTiff() {
    TiffFile file = TiffFile.rgb(gradient(2, 2)).number(256, 4, 60_000).number(257, 4, 60_000);
    refuses(file.number(278, 4, 60_000).done(), GIANT);
  }

  @Test
  void refusesAGiantWebP() throws Exception {
    byte[] lossless = WebPFile.lossless(gradient(8, 8));
    // 16384 wide and high in 14 bits each, behind the signature of the data.
    byte[] size = Bytes.start().u32le(0x0fff_ffffL).done();
    refuses(
        Bytes.with(lossless, 21, size),
        "got 16384×16384 pixels (268 megapixels), want at most 1 megapixels");
    byte[] canvas =
        Bytes.start()
            .add(WebPFile.canvas(60_000, 60_000))
            .add(WebPFile.animationFrame(0, 0, gradient(8, 8)))
            .done();
    refuses(WebPFile.riff(canvas), GIANT);
  }

  @Test
  void refusesAGiantPictureInsideASmallWebPCanvas() throws Exception {
    byte[] lossless = WebPFile.lossless(gradient(8, 8));
    byte[] giant = Bytes.with(lossless, 21, Bytes.start().u32le(0x0fff_ffffL).done());
    byte[] chunks = Bytes.start().add(WebPFile.canvas(8, 8)).add(giant, 12, giant.length).done();
    refuses(
        WebPFile.riff(chunks), "the WebP file is damaged: its picture is larger than its canvas");
  }

  @Test
  void refusesMoreThanAJavaArrayHolds() {
    byte[] file = new PngFile().header(40_000, 40_000, 8, PngFile.RGB).rows(new byte[9]).done();
    assertThatExceptionOfType(ImageReadException.class)
        .isThrownBy(() -> ImageFileReader.read("test", file, Long.MAX_VALUE))
        .withMessageContaining("got 40000×40000 pixels (1600 megapixels), want at most 429");
  }

  @Test
  void acceptsExactlyTheLimit() throws Exception {
    byte[] file = Encoded.as("png", gradient(20, 10));
    assertThat(ImageFileReader.read("test", file, 200).width()).isEqualTo(20);
    assertThatExceptionOfType(ImageReadException.class)
        .isThrownBy(() -> ImageFileReader.read("test", file, 199))
        .withMessage(
            "could not read 'test': got 20×10 pixels (200 pixels), want at most 199 pixels");
  }

  @Test
  void skipsTextThatInflatesWithoutEnd() throws Exception {
    byte[] bomb = PngFile.deflated(new byte[50_000_000]);
    PngFile file = new PngFile().header(1, 1, 8, PngFile.GREY);
    for (int i = 0; i < 40; i++) {
      file.chunk("zTXt", Bytes.start().ascii("k").u8(0, 0).add(bomb).done());
      file.chunk("iTXt", Bytes.start().ascii("k").u8(0, 1, 0, 0, 0).add(bomb).done());
    }
    assertThat(read(file.rows(Bytes.of(0, 9)).done()).rgb(0, 0)).isEqualTo(0x090909);
  }

  @Test
  void stopsInflatingWhenThePictureIsFull() throws Exception {
    byte[] rows = new byte[100_000_000];
    byte[] file = new PngFile().header(2, 2, 8, PngFile.GREY).rows(rows).done();
    assertThat(read(file).rgb(1, 1)).isZero();
  }

  @Test
  void refusesThousandsOfJpegScans() throws IOException {
    byte[] file = Encoded.progressive("jpeg", gradient(16, 16));
    byte[] scan = Bytes.of(0xff, 0xda, 0, 8, 1, 1, 0, 1, 63, 0, 0);
    Bytes bomb = Bytes.start().add(file, 0, file.length - 2);
    for (int i = 0; i < 5000; i++) {
      bomb.add(scan);
    }
    refuses(
        bomb.u8(0xff, 0xd9).done(), "got more than 100 scans in a JPEG file, want at most that");
  }

  @Test
  void refusesFieldsThatClaimBillionsOfValues() {
    TiffFile strips = TiffFile.rgb(gradient(2, 2));
    refuses(
        strips.values(273, 4, 0x3fff_ffffL, Bytes.start().u32le(8).u32le(8).done()).done(),
        "the file is cut short, want the whole file");
    TiffFile profile = TiffFile.rgb(gradient(2, 2));
    refuses(
        profile.values(34675, 7, 0xffff_ffffL, new byte[8]).done(),
        "the file is cut short, want the whole file");
  }

  @Test
  void refusesManySamplesOfOnePixel() {
    refuses(
        TiffFile.rgb(gradient(2, 2)).number(277, 3, 65_535).done(),
        "got a TIFF file of 65535 samples per pixel, want 1 to 8");
  }

  @Test
  void refusesGiantTiles() {
    TiffFile tiles = TiffFile.rgb(gradient(2, 2)).number(322, 4, 60_000).number(323, 4, 60_000);
    tiles.number(324, 4, 8).number(325, 4, 12).without(273).without(279).without(278);
    refuses(tiles.done(), "got tiles of 60000×60000 pixels in a picture of 2×2");
  }

  @Test
  void refusesStripsThatShareAllTheirBytes() {
    int rows = 1000;
    TiffFile file = TiffFile.of(1, rows, 8, 1, 1, new byte[100_000]);
    Bytes offsets = Bytes.start();
    Bytes sizes = Bytes.start();
    for (int i = 0; i < rows; i++) {
      offsets.u32le(8);
      sizes.u32le(100_000);
    }
    file.number(278, 4, 1).values(273, 4, rows, offsets.done());
    refuses(
        file.values(279, 4, rows, sizes.done()).done(),
        "got parts of a TIFF picture that lie over each other");
  }

  @Test
  void refusesAGiantJpegInASmallTiff() throws IOException {
    byte[] jpeg = Encoded.as("jpeg", gradient(8, 8));
    byte[] size = Bytes.start().u16(60_000).u16(60_000).done();
    byte[] giant = Bytes.with(jpeg, JpegFile.frame(jpeg) + 3, size);
    refuses(
        TiffFile.of(8, 8, 8, 6, 3, giant).number(259, 3, 7).done(),
        "got a JPEG of 60000×60000 pixels in a part of 8×8 of a TIFF picture");
  }

  @Test
  void survivesDeepAndLongFieldsOfExif() throws Exception {
    byte[] fields = new byte[60_000];
    Arrays.fill(fields, (byte) 0xff);
    byte[] exif = Bytes.start().ascii("MM").u16(42).u32(8).u16(65_535).add(fields).done();
    byte[] file = JpegFile.withExif(Encoded.as("jpeg", gradient(8, 8)), exif);
    assertThat(read(file).width()).isEqualTo(8);
  }
}
