package dev.visprog.tools.inpaint;

import dev.visprog.value.Box;
import dev.visprog.value.Mask;
import dev.visprog.value.Region;
import dev.visprog.value.Regions;
import java.util.Arrays;

/** Which pixels of a picture are to be painted over: the union of regions. */
final class Stencil {
  static final byte OPEN = (byte) 255;

  private final int width;
  private final int height;
  private final byte[] pixels;

  private Stencil(int width, int height, byte[] pixels) {
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  /** Open where a region's mask is inside, or in the whole box of a region without one. */
  static Stencil of(Regions regions) {
    int width = regions.frame().width();
    byte[] pixels = new byte[width * regions.frame().height()];
    for (Region region : regions.list()) {
      Box box = region.box();
      Mask mask = region.mask();
      for (int y = box.y0(); y < box.y1(); y++) {
        int row = y * width;
        if (mask == null) {
          Arrays.fill(pixels, row + box.x0(), row + box.x1(), OPEN);
          continue;
        }
        for (int x = box.x0(); x < box.x1(); x++) {
          if (mask.at(x - box.x0(), y - box.y0()) >= Mask.THRESHOLD) {
            pixels[row + x] = OPEN;
          }
        }
      }
    }
    return new Stencil(width, regions.frame().height(), pixels);
  }

  /** Whether there is nothing to paint. */
  boolean isEmpty() {
    for (byte pixel : pixels) {
      if (pixel != 0) {
        return false;
      }
    }
    return true;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  boolean isOpen(int x, int y) {
    return pixels[y * width + x] != 0;
  }

  /** {@code (height, width)} bytes, 255 where open and 0 elsewhere; not to be written to. */
  byte[] pixels() {
    return pixels;
  }

  /** This one without the pixels of {@code part}. */
  Stencil without(Group part) {
    byte[] rest = pixels.clone();
    Box box = part.box();
    for (int y = box.y0(); y < box.y1(); y++) {
      for (int x = box.x0(); x < box.x1(); x++) {
        if (part.has(x, y)) {
          rest[y * width + x] = 0;
        }
      }
    }
    return new Stencil(width, height, rest);
  }
}
