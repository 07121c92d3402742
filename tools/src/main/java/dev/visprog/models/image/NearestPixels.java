package dev.visprog.models.image;

/** Which pixel of a line each pixel of the resized line falls on ({@code Geometry.c} of Pillow). */
final class NearestPixels {
  private NearestPixels() {}

  /**
   * The pixels for a part of the resized line. The place is added up as Pillow does, whose rounding
   * decides where a centre falls between two pixels.
   */
  static int[] of(int in, int out, int from, int length) {
    double step = (double) in / out;
    double place = step * 0.5;
    int[] pixels = new int[length];
    for (int i = 0; i < from + length; i++) {
      if (i >= from) {
        pixels[i - from] = Math.min(in - 1, (int) place);
      }
      place += step;
    }
    return pixels;
  }
}
