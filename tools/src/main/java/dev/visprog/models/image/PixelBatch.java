package dev.visprog.models.image;

import java.util.Arrays;
import java.util.List;

/**
 * Several pictures as a vision network takes them at once.
 *
 * @param count B, the number of pictures
 * @param height rows, padding included
 * @param width columns, padding included
 * @param rgb normalised colours, {@code (B, 3, height, width)}, red first; not copied
 * @param mask where the pictures are, {@code (B, height, width)}: 1 for the picture, 0 for padding;
 *     not copied
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PixelBatch(int count, int height, int width, float[] rgb, byte[] mask) {
  /** Checks the sizes. */
  public PixelBatch {
    long pixels = (long) count * height * width;
    if (count < 1 || height < 1 || width < 1 || rgb.length != 3 * pixels || mask.length != pixels) {
      throw new IllegalArgumentException(
          "got %d values and a mask of %d, want %d pictures of %d×%d"
              .formatted(rgb.length, mask.length, count, width, height));
    }
  }

  /**
   * Puts pictures into one batch. Smaller ones are padded with 0 at the bottom and at the right, so
   * that all are as high as the highest and as wide as the widest.
   */
  public static PixelBatch of(List<PixelValues> pictures) {
    if (pictures.isEmpty()) {
      throw new IllegalArgumentException("got no picture, want at least one");
    }
    int height = pictures.stream().mapToInt(PixelValues::height).max().orElseThrow();
    int width = pictures.stream().mapToInt(PixelValues::width).max().orElseThrow();
    long pixels = (long) pictures.size() * height * width;
    if (pixels > Integer.MAX_VALUE / 3) {
      throw new IllegalArgumentException(
          "got %d pictures that take %d×%d pixels each, want fewer at once"
              .formatted(pictures.size(), width, height));
    }
    float[] rgb = new float[3 * (int) pixels];
    byte[] mask = new byte[(int) pixels];
    int plane = height * width;
    for (int b = 0; b < pictures.size(); b++) {
      PixelValues picture = pictures.get(b);
      for (int row = 0; row < 3 * picture.height(); row++) {
        int channel = row / picture.height();
        int y = row % picture.height();
        int to = (3 * b + channel) * plane + y * width;
        System.arraycopy(picture.rgb(), row * picture.width(), rgb, to, picture.width());
      }
      for (int y = 0; y < picture.validHeight(); y++) {
        int from = b * plane + y * width;
        Arrays.fill(mask, from, from + picture.validWidth(), (byte) 1);
      }
    }
    return new PixelBatch(pictures.size(), height, width, rgb, mask);
  }
}
