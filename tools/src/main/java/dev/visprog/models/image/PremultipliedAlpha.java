package dev.visprog.models.image;

/**
 * Colours multiplied by their alpha, as Pillow does around the resizing of a picture with
 * transparency ({@code Convert.c}: {@code rgbA2rgba} and back), so that what cannot be seen does
 * not bleed.
 */
public final class PremultipliedAlpha {
  private PremultipliedAlpha() {}

  /**
   * Resizes a picture with transparency.
   *
   * @param picture four channels, alpha last
   */
  public static Samples resize(Samples picture, int width, int height, Resampling filter) {
    if (picture.channels() != 4) {
      throw new IllegalArgumentException("got %d channels, want 4".formatted(picture.channels()));
    }
    boolean stays = picture.width() == width && picture.height() == height;
    if (stays || filter == Resampling.NEAREST) {
      return PilResize.resize(picture, width, height, filter);
    }
    return divided(PilResize.resize(multiplied(picture), width, height, filter));
  }

  private static Samples multiplied(Samples picture) {
    byte[] out = picture.data().clone();
    for (int i = 0; i < out.length; i += 4) {
      int alpha = out[i + 3] & 0xff;
      for (int c = 0; c < 3; c++) {
        // The quotient by 255, rounded, without a division.
        int product = (out[i + c] & 0xff) * alpha + 128;
        out[i + c] = (byte) (((product >> 8) + product) >> 8);
      }
    }
    return new Samples(picture.height(), picture.width(), 4, out);
  }

  private static Samples divided(Samples picture) {
    byte[] out = picture.data().clone();
    for (int i = 0; i < out.length; i += 4) {
      int alpha = out[i + 3] & 0xff;
      for (int c = 0; c < 3 && alpha != 0; c++) {
        out[i + c] = (byte) Math.min(255, 255 * (out[i + c] & 0xff) / alpha);
      }
    }
    return new Samples(picture.height(), picture.width(), 4, out);
  }
}
