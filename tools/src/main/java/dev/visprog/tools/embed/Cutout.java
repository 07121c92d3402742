package dev.visprog.tools.embed;

import dev.visprog.value.Box;
import dev.visprog.value.Image;
import dev.visprog.value.Mask;
import dev.visprog.value.Region;

/** A region as a picture of its own. */
public final class Cutout {
  /** How much of the light outside of a mask is left: enough to see what the thing stands on. */
  private static final double DIMMED = 0.25;

  private Cutout() {}

  /** What is inside the box of a region; the whole picture for an empty box. */
  static Image of(Image picture, Region region) {
    Box box = region.box().intersect(picture.frame().bounds());
    return box.isEmpty() ? picture : picture.crop(box);
  }

  /** What is inside the box of a region, dimmed where its mask is not. */
  public static Image dimmed(Image picture, Region region) {
    Image cut = of(picture, region);
    Mask mask = region.mask();
    if (mask == null || mask.width() != cut.width() || mask.height() != cut.height()) {
      return cut;
    }
    byte[] bgr = cut.toBgr();
    byte[] weights = mask.toBytes();
    for (int i = 0; i < weights.length; i++) {
      double light = DIMMED + (1 - DIMMED) * (weights[i] & 0xff) / 255;
      for (int channel = 0; channel < 3; channel++) {
        int at = 3 * i + channel;
        bgr[at] = (byte) Math.round((bgr[at] & 0xff) * light);
      }
    }
    return cut.withBgr(bgr);
  }
}
