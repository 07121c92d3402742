package dev.visprog.fake;

import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import java.util.Arrays;

/** Small pictures and regions for tests. */
public final class Drawn {
  private Drawn() {}

  /** A picture of one colour that differs from picture to picture. */
  public static Image picture(int width, int height, int shade) {
    byte[] pixels = new byte[3 * width * height];
    Arrays.fill(pixels, (byte) shade);
    return Image.ofBgr(width, height, pixels);
  }

  /** A region of 10×10 pixels without a mask. */
  public static Region region(int x, int y, String label, double score) {
    return new Region(new Box(x, y, x + 10, y + 10), score, label, null);
  }

  /** Regions of a picture. */
  public static Regions regions(Image picture, Region... regions) {
    return new Regions(picture.frame(), Arrays.asList(regions));
  }
}
