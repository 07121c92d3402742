package dev.visprog.models.image;

/**
 * One picture as a vision network takes it.
 *
 * @param height rows, padding included
 * @param width columns, padding included
 * @param validHeight rows that the picture covers, from the top; the rest is padding of 0
 * @param validWidth columns that the picture covers, from the left
 * @param rgb normalised colours, {@code (3, height, width)}, red first; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PixelValues(int height, int width, int validHeight, int validWidth, float[] rgb) {
  /** Checks the sizes. */
  public PixelValues {
    if (height < 1 || width < 1 || rgb.length != 3L * height * width) {
      throw new IllegalArgumentException(
          "got %d values, want 3 for each of %d×%d pixels".formatted(rgb.length, width, height));
    }
    if (validHeight < 1 || validHeight > height || validWidth < 1 || validWidth > width) {
      throw new IllegalArgumentException(
          "got a picture of %d×%d, want at most %d×%d"
              .formatted(validWidth, validHeight, width, height));
    }
  }

  /** A picture without padding. */
  public PixelValues(int height, int width, float[] rgb) {
    this(height, width, height, width, rgb);
  }
}
