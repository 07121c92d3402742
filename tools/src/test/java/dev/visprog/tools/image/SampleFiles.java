package dev.visprog.tools.image;

import static dev.visprog.tools.image.TestPictures.gradient;

import dev.visprog.tool.ToolException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

/** Small good files of each format, each taking another path through its decoder. */
final class SampleFiles {
  private static final int WIDTH = 20;
  private static final int HEIGHT = 14;

  private SampleFiles() {}

  static List<byte[]> of(ImageFormat format) throws IOException, ToolException {
    BufferedImage picture = gradient(WIDTH, HEIGHT);
    return switch (format) {
      case JPEG ->
          List.of(
              Encoded.as("jpeg", picture),
              JpegFile.withExif(Encoded.progressive("jpeg", picture), ExifFields.orientation(6)),
              JpegFile.withAdobe(JpegFile.ofSamples(226, 1, 149, 255), 2),
              JpegFile.withProfile(JpegFile.ofSamples(9), IccProfile.linearGrey()));
      case PNG ->
          List.of(
              Encoded.as("png", picture),
              Encoded.progressive("png", transparent()),
              palettePng(),
              new PngFile().header(4, 3, 16, PngFile.GREY).rows(new byte[27]).done());
      case WEBP ->
          List.of(
              WebPFile.lossless(picture),
              WebPFile.encode(picture, 80),
              WebPFile.encode(transparent(), 80),
              WebPFile.riff(
                  Bytes.start()
                      .add(WebPFile.canvas(WIDTH + 4, HEIGHT))
                      .add(WebPFile.animationFrame(4, 0, picture))
                      .done()));
      case BMP ->
          List.of(
              Encoded.as("bmp", picture),
              BmpFile.withProfile(3, 2, 1),
              BmpFile.of(3, 2, 8, 1, new byte[64], Bytes.of(3, 1, 0, 0, 0, 3, 1, 2, 3, 0, 0, 1)),
              BmpFile.of(5, 2, 4, 2, new byte[64], Bytes.of(5, 0x12, 0, 0, 5, 0x34, 0, 1)),
              BmpFile.of(9, -2, 1, 0, new byte[8], Bytes.of(1, 2, 3, 4, 5, 6, 7, 8)));
      case TIFF ->
          List.of(
              TiffFile.rgb(picture).done(),
              Encoded.compressed("tiff", "LZW", picture),
              Encoded.compressed("tiff", "ZLib", transparent()),
              Encoded.compressed("tiff", "JPEG", picture),
              Encoded.compressed("tiff", "PackBits", picture),
              TiffFile.of(3, 1, 1, 0, 1, Bytes.of(0x40)).done(),
              TiffFile.of(2, 1, 8, 5, 4, new byte[8]).done());
      case GIF ->
          List.of(
              Encoded.as("gif", picture),
              Encoded.progressive("gif", picture),
              GifReadingTest.file(5, 4, GifReadingTest.frame(2, 3, 2, 1), Bytes.of(0x3b)));
    };
  }

  private static byte[] palettePng() {
    PngFile file = new PngFile().header(3, 1, 4, PngFile.PALETTE);
    file.chunk("PLTE", new byte[48]).chunk("tRNS", new byte[5]);
    return file.rows(Bytes.of(0, 0x12, 0x30)).done();
  }

  private static BufferedImage transparent() {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        picture.setRGB(x, y, (12 * x) << 24 | TestPictures.colour(x, y, WIDTH, HEIGHT));
      }
    }
    return picture;
  }
}
