package dev.visprog.models.swin;

/**
 * The size of feature maps whose tokens are rows of one array, map by map, line by line.
 *
 * @param batch how many maps, B
 */
record MapSize(int batch, int height, int width) {
  /** How many rows. */
  int tokens() {
    return Math.multiplyExact(batch, Math.multiplyExact(height, width));
  }

  /** The size of maps of half the sides, rounded up. */
  MapSize half() {
    return new MapSize(batch, (height + 1) / 2, (width + 1) / 2);
  }
}
