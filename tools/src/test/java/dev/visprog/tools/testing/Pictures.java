package dev.visprog.tools.testing;

import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import java.util.List;

/** Pictures drawn for tests, and regions in them. */
public final class Pictures {
  private Pictures() {}

  /** A colour for each pixel. */
  @FunctionalInterface
  public interface Pixel {
    /** The colour as {@code 0xRRGGBB}. */
    int rgb(int x, int y);
  }

  public static Image drawn(int width, int height, Pixel pixel) {
    byte[] bgr = new byte[3 * width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int rgb = pixel.rgb(x, y);
        int i = 3 * (y * width + x);
        bgr[i] = (byte) rgb;
        bgr[i + 1] = (byte) (rgb >> 8);
        bgr[i + 2] = (byte) (rgb >> 16);
      }
    }
    return Image.ofBgr(width, height, bgr);
  }

  public static Image plain(int width, int height, int rgb) {
    return drawn(width, height, (x, y) -> rgb);
  }

  /** A red disc on a green ground, both a little uneven as in a photograph. */
  public static Image disc(int width, int height, double centerX, double centerY, double radius) {
    return drawn(
        width,
        height,
        (x, y) -> {
          int noise = Math.floorMod((x * 7919 + y * 104729) ^ (x * y * 31), 24);
          boolean inside = Math.hypot(x + 0.5 - centerX, y + 0.5 - centerY) <= radius;
          return inside
              ? (200 + noise) << 16 | (30 + noise) << 8 | (40 + noise)
              : (30 + noise) << 16 | (140 + noise) << 8 | (50 + noise);
        });
  }

  /** A smooth, colourful ground on which every pixel differs from its neighbours. */
  public static Image gradient(int width, int height) {
    return drawn(
        width,
        height,
        (x, y) -> (x * 255 / width) << 16 | (y * 255 / height) << 8 | ((x + y) & 63));
  }

  public static Region region(int x0, int y0, int x1, int y1, double score, String label) {
    return new Region(new Box(x0, y0, x1, y1), score, label, null);
  }

  public static Region masked(int x0, int y0, int x1, int y1, Mask mask) {
    return new Region(new Box(x0, y0, x1, y1), 1, "thing", mask);
  }

  public static Regions in(Image image, Region... regions) {
    return new Regions(image.frame(), List.of(regions));
  }
}
