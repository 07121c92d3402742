package dev.visprog.models.image;

/**
 * A picture of 8-bit samples.
 *
 * @param height rows
 * @param width columns
 * @param channels samples of each pixel: 1 grey, 3 colour, 4 colour and alpha last
 * @param data {@code (height, width, channels)}, unsigned; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Samples(int height, int width, int channels, byte[] data) {
  /** Checks the sizes. */
  public Samples {
    if (height < 1
        || width < 1
        || channels < 1
        || data.length != (long) height * width * channels) {
      throw new IllegalArgumentException(
          "got %d bytes, want %d for each of %d×%d pixels"
              .formatted(data.length, channels, width, height));
    }
  }
}
