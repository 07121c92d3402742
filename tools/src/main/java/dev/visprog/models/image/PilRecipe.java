package dev.visprog.models.image;

import dev.visprog.value.Image;
import org.jspecify.annotations.Nullable;

/**
 * Resize the bytes as Pillow does, crop, normalise, pad: what most image processors do.
 *
 * @param rule the new size; null leaves pictures as large as they are
 * @param filter how they are resized
 * @param crop the size of the middle that is kept; null keeps all
 * @param levels how bytes become floats
 * @param pad the size to pad to, at the bottom and at the right; null pads nothing
 */
record PilRecipe(
    @Nullable SizeRule rule,
    Resampling filter,
    @Nullable Size crop,
    Levels levels,
    @Nullable Size pad)
    implements Recipe {
  /** Of a picture that is cropped afterwards only the crop is made, so this only bounds loops. */
  private static final int LONGEST_BEFORE_CROP = 1 << 24;

  @Override
  public PixelValues values(Image picture) {
    Size original = new Size(picture.height(), picture.width());
    Size padded = made(original);
    Size size = resized(original);
    Size kept = cropped(size);
    Window window = crop == null ? Window.whole(size) : Window.middle(size, crop);
    Window made = window.within(size);
    Samples bgr = new Samples(original.height(), original.width(), 3, picture.toBgr());
    Samples resized = PilResize.resize(bgr, size, filter, made);
    Window place =
        new Window(
            made.top() - window.top(), made.left() - window.left(), kept.height(), kept.width());
    return levels.values(resized, place, padded);
  }

  @Override
  public Size made(Size picture) {
    Size size = resized(picture);
    Size kept = cropped(size);
    Recipe.check(picture, kept);
    if (Math.max(size.height(), size.width()) > LONGEST_BEFORE_CROP) {
      throw new IllegalArgumentException(
          "got a picture of %s, want one that is less narrow; crop it".formatted(picture));
    }
    if (pad == null) {
      return kept;
    }
    if (kept.height() > pad.height() || kept.width() > pad.width()) {
      throw new IllegalArgumentException(
          "got a picture of %s that becomes %s for the model, want at most %s"
              .formatted(picture, kept, pad));
    }
    return pad;
  }

  private Size resized(Size picture) {
    return rule == null ? picture : rule.of(picture);
  }

  private Size cropped(Size size) {
    return crop == null ? size : crop;
  }
}
