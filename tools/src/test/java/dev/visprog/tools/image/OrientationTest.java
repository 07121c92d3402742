package dev.visprog.tools.image;

import static dev.visprog.tools.image.TestPictures.gradient;
import static dev.visprog.tools.image.TestPictures.isGradient;
import static dev.visprog.tools.image.TestPictures.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.visprog.value.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrientationTest {
  private static final int WIDTH = 48;
  private static final int HEIGHT = 32;

  /** Where the first stored row and column are in the upright picture, as EXIF defines them. */
  @ParameterizedTest
  @CsvSource({
    "1, top, left",
    "2, top, right",
    "3, bottom, right",
    "4, bottom, left",
    "5, left, top",
    "6, right, top",
    "7, right, bottom",
    "8, left, bottom"
  })
  void turnsThePictureUpright(int number, String row, String column) throws Exception {
    BufferedImage stored = stored(row, column);
    byte[] jpeg = JpegFile.withExif(Encoded.as("jpeg", stored), ExifFields.orientation(number));
    isGradient(read(jpeg), 16);
    byte[] png = withExif(Encoded.as("png", stored), ExifFields.littleEndianOrientation(number));
    isGradient(read(png), 0);
    byte[] webp = WebPFile.withExif(WebPFile.lossless(stored), ExifFields.orientation(number));
    isGradient(read(webp), 0);
    isGradient(read(TiffFile.rgb(stored).number(274, 3, number).done()), 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 65535})
  void leavesThePictureAsItIsForOtherNumbers(int number) throws Exception {
    byte[] jpeg = Encoded.as("jpeg", gradient(WIDTH, HEIGHT));
    assertThat(read(JpegFile.withExif(jpeg, ExifFields.orientation(number)))).isEqualTo(read(jpeg));
  }

  @Test
  void makesTheUprightPictureAnOriginal() throws Exception {
    byte[] png = withExif(Encoded.as("png", gradient(3, 2)), ExifFields.orientation(6));
    Image image = read(png);
    assertThat(image.summary()).isEqualTo("image 2×3");
    assertThat(image.frame()).isEqualTo(image.frame().whole());
  }

  /** The gradient as a camera stores it whose first row and column are seen there. */
  private static BufferedImage stored(String row, String column) {
    boolean transposed = row.equals("left") || row.equals("right");
    BufferedImage upright = gradient(WIDTH, HEIGHT);
    int width = transposed ? HEIGHT : WIDTH;
    int height = transposed ? WIDTH : HEIGHT;
    BufferedImage stored = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int seenRow = transposed ? y : x;
        int seenColumn = transposed ? x : y;
        boolean right = row.equals("right") || column.equals("right");
        boolean bottom = row.equals("bottom") || column.equals("bottom");
        stored.setRGB(
            x,
            y,
            upright.getRGB(
                right ? WIDTH - 1 - seenRow : seenRow,
                bottom ? HEIGHT - 1 - seenColumn : seenColumn));
      }
    }
    return stored;
  }

  private static byte[] withExif(byte[] png, byte[] exif) throws IOException {
    byte[] chunk = new PngFile().chunk("eXIf", exif).done();
    return Bytes.inserted(png, 33, Bytes.start().add(chunk, 8, chunk.length - 12).done());
  }
}
