package dev.visprog.tools.image;

import org.jspecify.annotations.Nullable;

/** From samples to upright-to-be 8-bit sRGB without transparency. */
final class Colours {
  private Colours() {}

  /**
   * Settles the colours.
   *
   * @param profile what the file says about its colours; sRGB is assumed without one, or with one
   *     that is damaged or for another kind of samples
   * @return {@code (height, width, 3)} bytes, blue first; transparent parts are laid on white
   */
  static byte[] toBgr(Samples samples, @Nullable ByteView profile) {
    Samples colours = samples;
    ColourProfile embedded = ColourProfile.read(profile, samples.kind());
    if (embedded != null) {
      colours = embedded.toSrgb(samples);
    }
    return switch (colours.kind()) {
      case GREY -> fromGrey(colours);
      case RGB -> fromRgb(colours);
      case CMYK -> fromCmyk(colours);
    };
  }

  private static byte[] fromGrey(Samples samples) {
    byte[] bgr = target(samples);
    byte[] data = samples.data();
    int from = 0;
    for (int to = 0; to < bgr.length; from += samples.perPixel()) {
      byte grey = samples.alpha() ? onWhite(data[from] & 0xff, data[from + 1] & 0xff) : data[from];
      bgr[to++] = grey;
      bgr[to++] = grey;
      bgr[to++] = grey;
    }
    return bgr;
  }

  private static byte[] fromRgb(Samples samples) {
    byte[] data = samples.data();
    if (!samples.alpha()) {
      for (int i = 0; i < data.length; i += 3) {
        byte red = data[i];
        data[i] = data[i + 2];
        data[i + 2] = red;
      }
      return data;
    }
    byte[] bgr = target(samples);
    int from = 0;
    for (int to = 0; to < bgr.length; from += 4) {
      int alpha = data[from + 3] & 0xff;
      bgr[to++] = onWhite(data[from + 2] & 0xff, alpha);
      bgr[to++] = onWhite(data[from + 1] & 0xff, alpha);
      bgr[to++] = onWhite(data[from] & 0xff, alpha);
    }
    return bgr;
  }

  /** Without a profile nobody knows the inks; each takes away its share of light. */
  private static byte[] fromCmyk(Samples samples) {
    byte[] data = samples.data();
    byte[] bgr = target(samples);
    int from = 0;
    for (int to = 0; to < bgr.length; from += samples.perPixel()) {
      int light = 255 - (data[from + 3] & 0xff);
      int alpha = samples.alpha() ? data[from + 4] & 0xff : 255;
      for (int ink = 2; ink >= 0; ink--) {
        bgr[to++] = onWhite(dividedBy255((255 - (data[from + ink] & 0xff)) * light), alpha);
      }
    }
    return bgr;
  }

  private static byte[] target(Samples samples) {
    return new byte[Math.multiplyExact(3, Math.multiplyExact(samples.width(), samples.height()))];
  }

  private static byte onWhite(int value, int alpha) {
    return (byte) (255 - dividedBy255((255 - value) * alpha));
  }

  /** Rounded; exact for products of two bytes. */
  private static int dividedBy255(int product) {
    int rounded = product + 128;
    return (rounded + (rounded >> 8)) >> 8;
  }
}
