package dev.visprog.models.diffusion;

import dev.visprog.value.Image;
import dev.visprog.value.Mask;

/**
 * What is to be painted where.
 *
 * @param picture of any size
 * @param mask of the size of the picture; what is inside is painted
 * @param prompt what is to be seen there
 * @param negative what is not; empty for nothing in particular
 * @param width of the result, to which picture and mask are resized: a multiple of 8
 * @param height the same
 */
public record InpaintingRequest(
    Image picture, Mask mask, String prompt, String negative, int width, int height) {
  private static final int LARGEST = 8192;

  /** Checks the sizes. */
  public InpaintingRequest {
    if (mask.width() != picture.width() || mask.height() != picture.height()) {
      throw new IllegalArgumentException(
          "got a mask of %d×%d, want the size of the picture, %d×%d"
              .formatted(mask.width(), mask.height(), picture.width(), picture.height()));
    }
    if (width > LARGEST || height > LARGEST) {
      throw new IllegalArgumentException(
          "got a size of %d×%d, want at most %d on each side".formatted(width, height, LARGEST));
    }
  }
}
