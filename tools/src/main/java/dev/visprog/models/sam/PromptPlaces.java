package dev.visprog.models.sam;

/** Points of prompts in shares of what the network sees, one after the other. */
final class PromptPlaces {
  private final float[] places;
  private final long[] kinds;
  private final int imageSize;
  private final double scaleX;
  private final double scaleY;
  private int count;

  /** Room for some points. */
  PromptPlaces(int most, int imageSize, double scaleX, double scaleY) {
    places = new float[2 * most];
    kinds = new long[most];
    this.imageSize = imageSize;
    this.scaleX = scaleX;
    this.scaleY = scaleY;
  }

  /** A point in pixels of the picture. */
  void add(double x, double y, int kind) {
    places[2 * count] = share(x * scaleX);
    places[2 * count + 1] = share(y * scaleY);
    kinds[count] = kind;
    count++;
  }

  /** Of the centre of a pixel, in the float arithmetic of the reference. */
  private float share(double pixel) {
    return ((float) pixel + 0.5f) / imageSize;
  }

  /** x and y of each point. */
  float[] places() {
    return places;
  }

  /** What each point is. */
  long[] kinds() {
    return kinds;
  }
}
