package dev.visprog.models.image;

import org.jspecify.annotations.Nullable;

/**
 * What a network sees instead of the bytes 0..255: rescaled in double precision and rounded to
 * float, then normalised by channel in float, as {@code rescale} and {@code normalize} of
 * transformers do.
 *
 * @param factor what bytes are multiplied by; 1 leaves them as they are
 * @param spread how channels are normalised; null leaves them as they are
 */
record Levels(double factor, @Nullable Spread spread) {
  /**
   * Mean and standard deviation of red, green and blue, after rescaling.
   *
   * @param mean what is taken away
   * @param deviation what the rest is divided by; none is 0
   */
  record Spread(Channels mean, Channels deviation) {}

  /** A number for each channel. */
  record Channels(double red, double green, double blue) {
    /** The number of a channel, 0 for red. */
    float of(int channel) {
      return (float) (channel == 0 ? red : channel == 1 ? green : blue);
    }
  }

  /** Each of the 256 bytes, rescaled. */
  float[] rescaled() {
    float[] table = new float[256];
    for (int i = 0; i < 256; i++) {
      table[i] = (float) (i * factor);
    }
    return table;
  }

  /** A rescaled value, normalised. */
  float normalised(float value, int channel) {
    return spread == null
        ? value
        : (value - spread.mean().of(channel)) / spread.deviation().of(channel);
  }

  /**
   * The values of a picture.
   *
   * @param bgr three channels, blue first
   * @param place where it lies in the result; what is outside of the picture counts as black
   * @param padded the size of the result, at least that of the place; the rest is 0
   */
  PixelValues values(Samples bgr, Window place, Size padded) {
    float[] rescaled = rescaled();
    int plane = padded.height() * padded.width();
    float[] rgb = new float[Math.multiplyExact(3, plane)];
    for (int c = 0; c < 3; c++) {
      float[] table = new float[256];
      for (int i = 0; i < 256; i++) {
        table[i] = normalised(rescaled[i], c);
      }
      for (int y = 0; y < place.height(); y++) {
        int to = c * plane + y * padded.width();
        int row = y - place.top();
        for (int x = 0; x < place.width(); x++) {
          int column = x - place.left();
          boolean inside = row >= 0 && row < bgr.height() && column >= 0 && column < bgr.width();
          int level = inside ? bgr.data()[3 * (row * bgr.width() + column) + 2 - c] & 0xff : 0;
          rgb[to + x] = table[level];
        }
      }
    }
    return new PixelValues(padded.height(), padded.width(), place.height(), place.width(), rgb);
  }
}
