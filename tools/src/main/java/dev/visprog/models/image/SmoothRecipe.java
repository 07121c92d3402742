package dev.visprog.models.image;

import dev.visprog.value.Image;
import org.jspecify.annotations.Nullable;

/**
 * Rescale, pad with grey to a square at the bottom and at the right, resize smoothly, normalise:
 * the image processor of OWLv2.
 *
 * @param pad whether it is padded
 * @param size the new size; null leaves the square as large as it is
 * @param levels how bytes become floats
 */
record SmoothRecipe(boolean pad, @Nullable Size size, Levels levels) implements Recipe {
  private static final float GREY = 0.5f;

  /** Bounds the memory for one line of the square. */
  private static final int LONGEST_BEFORE_RESIZE = 1 << 18;

  @Override
  public PixelValues values(Image picture) {
    Size original = new Size(picture.height(), picture.width());
    Size made = made(original);
    Samples bgr = new Samples(original.height(), original.width(), 3, picture.toBgr());
    float[] resized = new SmoothResize(bgr, levels.rescaled(), canvas(original), GREY).to(made);
    int plane = made.height() * made.width();
    float[] rgb = new float[3 * plane];
    for (int c = 0; c < 3; c++) {
      for (int i = 0; i < plane; i++) {
        rgb[c * plane + i] = levels.normalised(resized[3 * i + 2 - c], c);
      }
    }
    return new PixelValues(made.height(), made.width(), rgb);
  }

  @Override
  public Size made(Size picture) {
    if (picture.longSide() > LONGEST_BEFORE_RESIZE) {
      throw new IllegalArgumentException(
          "got a picture of %s, want at most %d pixels a side; crop it"
              .formatted(picture, LONGEST_BEFORE_RESIZE));
    }
    Size made = size == null ? canvas(picture) : size;
    Recipe.check(picture, made);
    return made;
  }

  private Size canvas(Size picture) {
    return pad ? new Size(picture.longSide(), picture.longSide()) : picture;
  }
}
