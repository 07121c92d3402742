package dev.visprog.tools.image;

import java.awt.image.Raster;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JPEG file, baseline or progressive. The decoder gets the picture alone, without application
 * segments, and gives samples as they were stored; {@link JpegColours} says what they mean.
 */
record JpegImage(
    int width,
    int height,
    Orientation orientation,
    @Nullable ByteView profile,
    JpegColours colours,
    ByteView picture)
    implements EncodedImage {

  static JpegImage parse(byte[] bytes) throws ImageReadException {
    JpegSegments segments = JpegSegments.parse(ByteView.of(bytes, ByteOrder.BIG_ENDIAN));
    return new JpegImage(
        segments.width(),
        segments.height(),
        segments.orientation(),
        segments.profile(),
        segments.colours(),
        segments.picture());
  }

  @Override
  public Samples decode() throws IOException, ImageReadException {
    List<String> warnings = new ArrayList<>();
    Raster raster =
        JdkDecoder.decode(
            ImageFormat.JPEG,
            picture.copy(),
            reader -> {
              reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
              return reader.readRaster(0, null);
            });
    for (String warning : warnings) {
      refuseDamage(warning);
    }
    return colours.toSamples(raster);
  }

  /**
   * The decoder fills what is missing with grey and only warns. Bytes too many are harmless, and
   * real cameras write them.
   */
  private static void refuseDamage(String warning) throws ImageReadException {
    if (warning.contains("premature end") || warning.contains("Truncated")) {
      throw ByteView.cutShort();
    }
    if (warning.contains("bad Huffman code")) {
      throw new ImageReadException("the JPEG data is damaged");
    }
  }
}
