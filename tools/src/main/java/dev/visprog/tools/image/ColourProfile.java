package dev.visprog.tools.image;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.color.ProfileDataException;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.jspecify.annotations.Nullable;

/** A conversion from the colours of an ICC profile to sRGB. */
final class ColourProfile {
  /** Larger than any profile of a printing press. */
  private static final int MOST = 16 << 20;

  /** Pixels that are converted at once, which bounds the memory for it. */
  private static final int STRIP = 1 << 18;

  /** Profiles of sRGB differ from each other by rounding. */
  private static final int ROUNDING = 2;

  private final Samples.Kind kind;
  private final ColorConvertOp conversion;

  private ColourProfile(Samples.Kind kind, ColorConvertOp conversion) {
    this.kind = kind;
    this.conversion = conversion;
  }

  /** Null where there is nothing to convert: no usable profile, or one that means sRGB. */
  static @Nullable ColourProfile read(@Nullable ByteView bytes, Samples.Kind kind) {
    if (bytes == null || bytes.length() > MOST) {
      return null;
    }
    try {
      ICC_Profile profile = ICC_Profile.getInstance(bytes.copy());
      if (profile.getColorSpaceType() != type(kind)) {
        return null;
      }
      ICC_Profile[] way = {profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB)};
      ColourProfile conversion = new ColourProfile(kind, new ColorConvertOp(way, null));
      return conversion.isIdentity() ? null : conversion;
    } catch (IllegalArgumentException | CMMException | ProfileDataException e) {
      return null;
    }
  }

  private static int type(Samples.Kind kind) {
    return switch (kind) {
      case GREY -> ColorSpace.TYPE_GRAY;
      case RGB -> ColorSpace.TYPE_RGB;
      case CMYK -> ColorSpace.TYPE_CMYK;
    };
  }

  /** The same pixels in sRGB, alpha kept. */
  Samples toSrgb(Samples samples) {
    int pixels = Math.multiplyExact(samples.width(), samples.height());
    int from = samples.perPixel();
    int to = samples.alpha() ? 4 : 3;
    byte[] data = new byte[Math.multiplyExact(to, pixels)];
    byte[] colours = new byte[kind.colours() * Math.min(STRIP, pixels)];
    for (int start = 0; start < pixels; start += STRIP) {
      int count = Math.min(STRIP, pixels - start);
      copy(samples.data(), start * from, from, colours, 0, kind.colours(), kind.colours(), count);
      copy(convert(colours, count), 0, 3, data, start * to, to, 3, count);
      if (samples.alpha()) {
        copy(samples.data(), start * from + from - 1, from, data, start * to + 3, to, 1, count);
      }
    }
    return new Samples(samples.width(), samples.height(), Samples.Kind.RGB, samples.alpha(), data);
  }

  private static void copy(
      byte[] from, int start, int step, byte[] to, int at, int stride, int bytes, int count) {
    for (int i = 0; i < count; i++) {
      for (int b = 0; b < bytes; b++) {
        to[at + i * stride + b] = from[start + i * step + b];
      }
    }
  }

  private byte[] convert(byte[] colours, int count) {
    byte[] rgb = new byte[3 * count];
    conversion.filter(raster(colours, count, kind.colours()), raster(rgb, count, 3));
    return rgb;
  }

  private static WritableRaster raster(byte[] data, int count, int bands) {
    int[] offsets = new int[bands];
    for (int i = 0; i < bands; i++) {
      offsets[i] = i;
    }
    return Raster.createInterleavedRaster(
        new DataBufferByte(data, bands * count), count, 1, bands * count, bands, offsets, null);
  }

  /** Tried on all colours in steps of 51: most photographs say that they are sRGB, in many ways. */
  private boolean isIdentity() {
    if (kind == Samples.Kind.CMYK) {
      return false;
    }
    int bands = kind.colours();
    int count = bands == 1 ? 6 : 216;
    byte[] colours = new byte[bands * count];
    for (int i = 0, at = 0; i < count; i++) {
      for (int band = 0, rest = i; band < bands; band++, rest /= 6) {
        colours[at++] = (byte) (51 * (rest % 6));
      }
    }
    byte[] rgb = convert(colours, count);
    for (int i = 0; i < rgb.length; i++) {
      int before = colours[bands == 1 ? i / 3 : i] & 0xff;
      if (Math.abs((rgb[i] & 0xff) - before) > ROUNDING) {
        return false;
      }
    }
    return true;
  }
}
