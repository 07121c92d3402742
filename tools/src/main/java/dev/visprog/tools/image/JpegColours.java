package dev.visprog.tools.image;

import java.awt.image.DataBufferByte;
import java.awt.image.Raster;

/** What the samples of a JPEG file mean. The rules are those of the IJG's library. */
enum JpegColours {
  GREY(1),
  RGB(3),
  /**
   * Brightness and two colour differences (ITU-R BT.601, full range), as nearly every photograph.
   */
  YCC(3),
  CMYK(4),
  /** Adobe's kind: 255 is no ink. */
  INVERTED_CMYK(4),
  /** Adobe's kind, with the first three as brightness and colour differences. */
  INVERTED_YCCK(4);

  /** In place of the transform of an Adobe segment, where there is none. */
  static final int NO_ADOBE = -1;

  private final int components;

  JpegColours(int components) {
    this.components = components;
  }

  /**
   * Finds the meaning.
   *
   * @param ids one character for each component, as the frame numbers them
   * @param jfif whether there is a JFIF segment
   * @param adobeTransform 0 none, 1 YCC, 2 YCCK, or {@link #NO_ADOBE}
   */
  static JpegColours of(String ids, boolean jfif, int adobeTransform) throws ImageReadException {
    return switch (ids.length()) {
      case 1 -> GREY;
      case 3 -> isRgb(ids, jfif, adobeTransform) ? RGB : YCC;
      case 4 ->
          adobeTransform == NO_ADOBE ? CMYK : adobeTransform == 2 ? INVERTED_YCCK : INVERTED_CMYK;
      default ->
          throw new ImageReadException(
              "got a JPEG of %d components, want 1, 3 or 4".formatted(ids.length()));
    };
  }

  private static boolean isRgb(String ids, boolean jfif, int adobeTransform) {
    if (jfif) {
      return false;
    }
    return adobeTransform == NO_ADOBE ? ids.equals("RGB") : adobeTransform == 0;
  }

  /** Grey, RGB or CMYK from the samples as stored. */
  Samples toSamples(Raster raster) throws ImageReadException {
    if (raster.getNumBands() != components
        || !(raster.getDataBuffer() instanceof DataBufferByte bytes)) {
      throw new ImageReadException("the JPEG data is damaged");
    }
    byte[] data = bytes.getData();
    switch (this) {
      case YCC -> yccToRgb(data, 3);
      case INVERTED_YCCK -> {
        yccToRgb(data, 4);
        invert(data);
      }
      case INVERTED_CMYK -> invert(data);
      case GREY, RGB, CMYK -> {}
    }
    Samples.Kind kind =
        switch (components) {
          case 1 -> Samples.Kind.GREY;
          case 3 -> Samples.Kind.RGB;
          default -> Samples.Kind.CMYK;
        };
    return new Samples(raster.getWidth(), raster.getHeight(), kind, false, data);
  }

  private static void invert(byte[] data) {
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) ~data[i];
    }
  }

  /** In place, with 16 bits behind the binary point, rounded. */
  private static void yccToRgb(byte[] data, int perPixel) {
    for (int i = 0; i + perPixel <= data.length; i += perPixel) {
      int y = ((data[i] & 0xff) << 16) + (1 << 15);
      int blue = (data[i + 1] & 0xff) - 128;
      int red = (data[i + 2] & 0xff) - 128;
      data[i] = clamp(y + 91_881 * red);
      data[i + 1] = clamp(y - 22_554 * blue - 46_802 * red);
      data[i + 2] = clamp(y + 116_130 * blue);
    }
  }

  private static byte clamp(int fixed) {
    int value = fixed >> 16;
    return (byte) (value < 0 ? 0 : Math.min(value, 255));
  }
}
